import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../../../../shared/core/registry/catalogue/inservice.ts';
import { faults } from '../../../../shared/core/registry/faults.ts';
import { parseRegistry, registryJsonSchema } from '../../../../shared/core/registry/schema.ts';

const plain = JSON.parse(JSON.stringify({ ...inservice, services: [...inservice.services, ...catalogue] }));

test('our own registry and catalogue are valid by both readers', () => {
  expect([faults(plain), parseRegistry(plain)]).toEqual([[], { value: plain }]);
});

test.each([
  [{ ...plain, colour: 1 }, 'registry.colour: unknown field'],
  [{ ...plain, version: '1' }, 'registry.version: must be 1'],
  [
    { ...plain, services: [{ id: 'a', name: 'A', purposes: [] }] },
    'registry.services[0].purposes: must be a list with an entry',
  ],
  [
    { ...plain, services: [{ id: 'a', name: 'A', purposes: ['fun'] }] },
    'registry.services[0].purposes[0]: must be one of necessary, personalization, advertising, statistics, quality',
  ],
  [{ ...plain, services: [{ id: 'a', purposes: ['quality'] }] }, 'registry.services[0].name: is missing'],
  [
    { ...plain, services: [{ id: 'a', name: { en: 'A' }, purposes: ['quality'] }] },
    'registry.services[0].name: must be a text, or texts by language',
  ],
  [{ ...plain, editions: 'x' }, 'registry.editions: must be a list with an entry'],
  [[], 'registry: must be an object'],
  [null, 'registry: must be an object'],
])('names the field that is wrong (%#)', (value, fault) => {
  expect(faults(value)).toEqual([fault]);
});

const withUrls = plain.services.findIndex(({ urls }: { urls?: unknown }) => urls);

/** Damages one place of a valid registry. */
const damaged = fc
  .record({
    path: fc.constantFrom(
      ['version'],
      ['editions'],
      ['editions', 0, 'id'],
      ['editions', 0, 'published', 'inservice.ru'],
      ['editions', 0, 'kind'],
      ['editions', 0, 'changes'],
      ['services'],
      ['services', 0, 'id'],
      ['services', 0, 'name'],
      ['services', 1, 'name', 'ru'],
      ['services', 1, 'name', 'kk'],
      ['services', 0, 'purposes'],
      ['services', 0, 'purposes', 0],
      ['services', 0, 'items', 0, 'name'],
      ['services', 0, 'items', 0, 'lifetime'],
      ['services', 0, 'about', 'ru'],
      ['services', 0, 'extra'],
      ['services', withUrls, 'urls', 0],
      ['services', 1, 'id'],
      ['policyUrl'],
    ),
    value: fc.oneof(fc.jsonValue(), fc.constantFrom('1', '2026-02-30', '2026-01-01', -1, 0, '', 'quality', [])),
  })
  .map(({ path, value }) => {
    const copy = structuredClone(plain);
    let at = copy;
    for (const key of path.slice(0, -1)) at = at[key];
    at[path.at(-1) ?? ''] = value;
    return copy;
  });

test("the loader's small reader and the schema agree on what a registry is", () => {
  fc.assert(
    fc.property(fc.oneof(damaged, fc.jsonValue()), (value) => {
      const read = parseRegistry(value);
      expect(faults(value).length === 0).toBe('value' in read);
    }),
    { numRuns: 500 },
  );
});

test('two services of one id are refused by both readers, and so are two editions', () => {
  const { services, editions } = plain;
  const twice = { ...plain, services: [services[0], services[0]], editions: [editions[0], editions[0]] };
  const found = ["registry.editions[1].id: must be no other edition's", 'registry.services[1].id: is given twice'];
  expect([faults(twice), parseRegistry(twice)]).toEqual([found, { faults: found }]);
});

const withUrl = (url: string) => ({ ...plain, services: [{ id: 'a', name: 'A', purposes: ['quality'], urls: [url] }] });

test.each(['https://a.kz/t.js', '//a.kz', 'a.kz?x', 'A.kz', 'a.kz/*', 'a.*.kz', 'a.kz/t js', '*', '.kz'])(
  'an address written as %j is refused by both readers, which say how to write it',
  (url) => {
    const found = [
      'registry.services[0].urls[0]: must be host/path-prefix, without https://; a leading *. takes in sub-domains',
    ];
    expect([faults(withUrl(url)), parseRegistry(withUrl(url))]).toEqual([found, { faults: found }]);
  },
);

test.each(['a.kz', '*.a.kz/t.js?x=1', 'localhost:8080/x', '127.0.0.1', '[::1]:80/x', 'xn--80ak6aa92e.kz/~a_b'])(
  'an address written as %j is taken by both readers',
  (url) => {
    expect([faults(withUrl(url)), parseRegistry(withUrl(url))]).toEqual([[], { value: withUrl(url) }]);
  },
);

test.each([
  ['2025-02-30', false],
  ['2025-02-29', false],
  ['2024-02-29', true],
  ['2025-13-01', false],
  ['01.01.2025', false],
])('a day of publication written %j is a day: %s, by both readers', (day, is) => {
  const dated = { ...plain, editions: [{ ...plain.editions[0], published: { a: day } }] };
  expect([faults(dated).length === 0, 'value' in parseRegistry(dated)]).toEqual([is, is]);
});

test('the JSON schema describes closed objects', () => {
  expect(registryJsonSchema()).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['version', 'editions', 'services'],
  });
});
