import { judge, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays(
  'plate',
  'plates',
  'license plate',
  'car number',
  'gosnomer',
  'gos number',
  'госномер',
  'grnz',
  'reg number',
);

/** ГОСТ Р 50577: twelve letters that look alike in both alphabets; a region of two or three digits. */
const russian = /^[АВЕКМНОРСТУХABEKMHOPCTYX]\d{3}[АВЕКМНОРСТУХABEKMHOPCTYX]{2}(0[1-9]|[1-9]\d|[123579]\d\d)$/;
/** Three digits, two or three Latin letters, a region from 01 to 20; before 2012 a letter of the region stood first. */
const kazakh = /^\d{3}[A-Z]{2,3}(0[1-9]|1\d|20)$/;
const olderKazakh = /^[A-Z]\d{3}[A-Z]{2,3}$/;

/** The state number of a vehicle, Russian or Kazakh. */
export const plate = ({ words, text }: Subject) => {
  if (text.length > 12) return undefined;
  const agrees = says(words);
  const written = text.replace(/[\s-]/g, '');
  // Small letters are what people type, but by themselves they are any word.
  const bare = agrees ? written.toUpperCase() : written;
  const country = russian.test(bare)
    ? 'RU'
    : kazakh.test(bare) || (agrees && olderKazakh.test(bare))
      ? 'KZ'
      : undefined;
  return country && judge('plate', { name: agrees, shape: { country } }, { category: 'vehicle' });
};
