import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays(
  'driving licence, driving license, driver licence, driver license, drivers license, license number',
  'licence number, vu number, водительское удостоверение, prava',
);

/** Russian: four digits (or two and two letters) and six digits. Kazakh: two letters and six digits. */
const form = /^(\d{2} ?(\d{2}|\p{Lu}{2}) ?№?\d{6}|[A-Z]{2} ?№?\d{6})$/u;

/** The number of a driving licence. Its digits alone could be anything. */
export const drivingLicence = ({ words, text }: Subject) =>
  named(
    'driving-licence',
    { name: says(words), shape: form.test(text) ? {} : undefined },
    { category: 'driving-licence' },
  );
