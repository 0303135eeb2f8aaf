import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays(
  'car brand, car model, car make, car year, car color, car colour, vehicle brand, vehicle model',
  'vehicle make, vehicle year, vehicle color, vehicle colour, auto brand, auto model, auto year',
  'марка авто, модель авто, марка, год выпуска',
);
const form = /^(?=.*[\p{L}\d])[\p{L}\d][\p{L}\p{M}\d .-]{1,40}$/u;

/** Make, model, year or colour of a vehicle, under a name that says so. */
export const vehicle = ({ words, text }: Subject) =>
  named('vehicle', { name: says(words), shape: form.test(text) ? {} : undefined }, { category: 'vehicle' });
