import { isDay, isZone } from '../policy/edition.ts';
import { optionalPurposes, purposes } from '../policy/purposes.ts';
import { address, addressForm } from './address.ts';
import { clashes } from './clashes.ts';
import type { Registry } from './registry.ts';

/**
 * The form of a registry in one small table: the loader carries no schema library.
 * A key ending in `?` may be absent, `*` stands for any key, a list holds one form for all of its entries.
 * That it agrees with the schema (schema.ts) is a property test.
 */
type Form = Test | readonly [Form, least?: number] | { readonly [key: string]: Form };
type Test = (value: unknown) => string | false;

const must =
  (what: string, holds: (value: unknown) => unknown): Test =>
  (value) =>
    !holds(value) && what;

const text = must('a text', (value) => typeof value === 'string' && value !== '');
const word = must(
  'letters, digits, - or _ (32 at most)',
  (value) => /^[\w-]{1,32}$/.test(String(value)) && !text(value),
);
const seconds = must('seconds', (value) => Number.isFinite(value) && Number(value) >= 0);
const date = must('a date, YYYY-MM-DD', isDay);
const at = must(addressForm, (value) => !text(value) && address.test(String(value)));
const zone = must('a time zone such as Asia/Almaty', isZone);
const one = (words: readonly unknown[]) =>
  must((words.length > 1 ? 'one of ' : '') + words.join(', '), (value) => words.includes(value));

const localized: Form = { ru: text, 'kk?': text, 'en?': text };
const name = must('a text, or texts by language', (value) => !text(value) || !check(value, localized, '').length);

const registry: Form = {
  '$schema?': text,
  version: one([1]),
  'policyUrl?': text,
  'cabinetUrl?': text,
  editions: [
    {
      id: word,
      published: { '*': date },
      'zone?': zone,
      kind: one(['material', 'editorial']),
      'touches?': [one(optionalPurposes)],
      'changes?': localized,
    },
    1,
  ],
  services: [
    {
      id: text,
      name,
      'vendor?': text,
      'country?': text,
      purposes: [one(purposes), 1],
      'urls?': [at],
      'items?': [{ name: text, 'lifetime?': seconds, 'about?': localized }],
      'about?': localized,
      'privacy?': text,
    },
  ],
};

function check(value: unknown, form: Form, path: string): string[] {
  if (typeof form === 'function') {
    const fault = form(value);
    return fault ? [`${path}: must be ${fault}`] : [];
  }
  if (Array.isArray(form)) {
    return !Array.isArray(value) || value.length < (form[1] ?? 0)
      ? [`${path}: must be a list${form[1] ? ' with an entry' : ''}`]
      : value.flatMap((entry, at) => check(entry, form[0], `${path}[${at}]`));
  }
  if (typeof value !== 'object' || !value || Array.isArray(value)) return [`${path}: must be an object`];
  const fields = form as { readonly [key: string]: Form };
  const entries = Object.entries(value);
  return [
    ...Object.keys(fields).flatMap((key) =>
      key === '*'
        ? entries.length
          ? []
          : [`${path}: must not be empty`]
        : key.endsWith('?') || Object.hasOwn(value, key)
          ? []
          : [`${path}.${key}: is missing`],
    ),
    ...entries.flatMap(([key, entry]) => {
      const of = ['*', key, `${key}?`].find((name) => Object.hasOwn(fields, name));
      return of ? check(entry, fields[of] as Form, `${path}.${key}`) : [`${path}.${key}: unknown field`];
    }),
  ];
}

/** What is wrong with a registry, each fault naming its field; an empty list means that it is one. Total. */
export function faults(value: unknown): string[] {
  const found = check(value, registry, 'registry');
  return found.length ? found : clashes(value as Registry);
}
