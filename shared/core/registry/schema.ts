import * as z from 'zod/mini';
import { isDay, isZone } from '../policy/edition.ts';
import { optionalPurposes, purposes } from '../policy/purposes.ts';
import { address, addressForm } from './address.ts';
import { clashes } from './clashes.ts';
import type { Registry } from './registry.ts';

/** The outcome of reading something untrusted: a value, or sentences that name what is wrong. */
export type Parsed<Value> = { readonly value: Value } | { readonly faults: readonly string[] };

const text = z.string().check(z.minLength(1, 'must not be empty'));
/** A text in the languages of the product. */
export const localized = z.strictObject({ ru: text, kk: z.optional(text), en: z.optional(text) });
const nameText = z.union([text, localized], 'must be a text, or texts by language');
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isDay, 'must be a date, YYYY-MM-DD'));

const edition = z.strictObject({
  id: z
    .string()
    .check(z.regex(/^[\w-]{1,32}$/))
    .check(z.describe('Stands in the consent cookie.')),
  published: z
    .record(z.string(), day)
    .check(z.refine((days) => Object.keys(days).length > 0, 'must not be empty'))
    .check(
      z.describe('Day of publication per domain; in force from 00:00 local time of the day after the latest of them.'),
    ),
  zone: z
    .optional(text)
    .check(z.refine((name) => name === undefined || isZone(name), 'must be a time zone such as Asia/Almaty'))
    .check(z.describe('IANA time zone in which the day begins; Asia/Almaty when absent.')),
  kind: z
    .enum(['material', 'editorial'])
    .check(z.describe('A material edition is asked about again, an editorial one is only announced.')),
  touches: z
    .optional(z.array(z.enum(optionalPurposes)))
    .check(z.describe('Purposes that a material edition touches; all when absent.')),
  changes: z.optional(localized).check(z.describe('What changed, in a plain sentence that people read.')),
});

const item = z.strictObject({
  name: text.check(z.describe('The stored name; * stands for any run of characters.')),
  lifetime: z.optional(z.number().check(z.gte(0))).check(z.describe('Seconds; 0 for "until the browser closes".')),
  about: z.optional(localized),
});

const service = z.strictObject({
  id: text.check(z.describe('Named by data-service.')),
  name: nameText.check(z.describe('A plain text is said in every language.')),
  vendor: z.optional(text).check(z.describe('The company behind it.')),
  country: z.optional(text).check(z.describe('ISO 3166 code of the country that the data goes to.')),
  purposes: z.array(z.enum(purposes)).check(z.minLength(1)).check(z.describe('Purposes that it needs, all of them.')),
  urls: z
    .optional(z.array(z.string().check(z.regex(address, `must be ${addressForm}`))))
    .check(z.describe('host/path-prefix; a leading *. takes in sub-domains.')),
  items: z.optional(z.array(item)).check(z.describe('What it stores in the browser, in any store.')),
  about: z.optional(localized),
  privacy: z.optional(text),
});

const registry = z.strictObject({
  $schema: z.optional(text),
  version: z.literal(1),
  policyUrl: z.optional(text),
  cabinetUrl: z.optional(text),
  editions: z.array(edition).check(z.minLength(1)),
  services: z.array(service),
});

/** JSON Schema of a registry, for editors; written to `registry.schema.json` by the build. */
export const registryJsonSchema = (): object => ({
  $id: 'https://inservice.ru/consent/registry.schema.json',
  title: 'inService consent registry',
  ...z.toJSONSchema(registry, { io: 'input' }),
});

const path = (keys: readonly PropertyKey[]) =>
  keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');

/** Reads an untrusted registry whole: form and contradictions. For the linter, the extension and imported files. */
export function parseRegistry(value: unknown): Parsed<Registry> {
  const read = registry.safeParse(value);
  if (!read.success) {
    return {
      faults: read.error.issues.map((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => `registry${path([...issue.path, key])}: unknown field`).join('; ')
          : `registry${path(issue.path)}: ${issue.message}`,
      ),
    };
  }
  const whole = read.data as unknown as Registry;
  const found = clashes(whole);
  return found.length ? { faults: found } : { value: whole };
}
