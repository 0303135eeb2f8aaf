import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays(
  'birthday, birthdate, birth date, date of birth, dob, bdate, born, birth',
  'дата рождения, туған күні',
);

/** Year first or day first; the rest of an ISO moment may follow. */
const forms = [/^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]{5,12}Z?)?$/, /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/] as const;

function isDate(text: string, now: number): boolean {
  const [iso, local] = forms.map((form) => form.exec(text)?.slice(1).map(Number));
  const [year = 0, month = 0, day = 0] = iso ?? local?.toReversed() ?? [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getTime() <= now;
}

/** A date of birth. Any date could be one, so the name must say so. */
export const birthDate = ({ words, text, now }: Subject) =>
  named('birth-date', { name: says(words), shape: isDate(text, now) ? {} : undefined }, { category: 'birth-date' });
