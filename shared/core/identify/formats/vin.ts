import { judge, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('vin, vin code, вин');

/** ISO 3779: seventeen characters without I, O and Q. Only with a name: random tokens have the same form. */
export const vin = ({ words, text }: Subject) =>
  says(words) && /^[A-HJ-NPR-Z\d]{17}$/i.test(text)
    ? judge('vin', { name: true, shape: {} }, { category: 'vehicle' })
    : undefined;
