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
      const clash = 'faults' in read && read.faults.some((fault) => /is given twice|cannot be told/.test(fault));
      expect(faults(value).length === 0).toBe('value' in read || clash);
    }),
    { numRuns: 500 },
  );
});

test('two services of one id are refused by the full reader', () => {
  const twice = { ...plain, services: [plain.services[0], plain.services[0]] };
  expect(parseRegistry(twice)).toEqual({ faults: ['registry.services[1].id: is given twice'] });
});

test('the JSON schema describes closed objects', () => {
  expect(registryJsonSchema()).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['version', 'editions', 'services'],
  });
});
