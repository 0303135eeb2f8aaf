import { judge, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('iin, иин, жсн');

const weights = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
] as const;

/** The control digit: a weighted sum modulo 11, a second row of weights where the first one gives 10. */
function control(digits: readonly number[]): number {
  const [first, second] = weights.map(
    (row) => row.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11,
  );
  return (first === 10 ? second : first) ?? 10;
}

/** The first six digits are a date of birth, the seventh its century: 1–2 the 19th, 3–4 the 20th, 5–6 the 21st. */
function born(text: string, now: number): boolean {
  const century = 1800 + Math.floor((Number(text[6]) - 1) / 2) * 100;
  const [year, month, day] = [century + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getTime() <= now;
}

/** ИИН, the number of a person in Kazakhstan: twelve digits, a date and a control digit. */
export const iin = ({ words, text, now }: Subject) => {
  if (!/^\d{6}[1-6]\d{5}$/.test(text) || !born(text, now)) return undefined;
  const digits = [...text].map(Number);
  if (control(digits) !== digits[11]) return undefined;
  return judge('iin', { name: says(words), shape: { country: 'KZ' } }, { category: 'identity-document' });
};
