import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays(
  'passport, passport number, id card, identity card, document number, doc number, udostoverenie',
  'паспорт, удостоверение, жеке куәлік',
);

/** Russian passport: four and six digits. Kazakh card: nine digits; passport: a letter and seven or eight digits. */
const form = /^(\d{2} ?\d{2} ?№?\d{6}|\d{9}|[A-Z] ?\d{7,8})$/;

/** The number of a passport or an identity card. Its digits alone could be anything. */
export const identityDocument = ({ words, text }: Subject) =>
  named(
    'identity-document',
    { name: says(words), shape: form.test(text) ? {} : undefined },
    { category: 'identity-document' },
  );
