import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faults } from '../../shared/core/registry/faults.ts';
import { rulesOf } from '../../shared/core/registry/rules.ts';
import { parseRegistry, registryJsonSchema } from '../../shared/core/registry/schema.ts';
import { blocks } from './blocks.ts';

const example: unknown = JSON.parse(blocks('docs/registry.md', 'json').join(''));

test('the example is a registry by both readers', () => {
  expect([faults(example), parseRegistry(example)]).toEqual([[], { value: example }]);
});

test('the example recognises what its text says', () => {
  const read = parseRegistry(example);
  const rules = 'value' in read ? rulesOf(read.value) : undefined;
  expect(
    [
      rules?.named('_ym_anything'),
      rules?.named('chat_7'),
      rules?.at('https://eu.chat.example/widget.js'),
      rules?.at('https://chat.example/'),
    ].map((rule) => rule?.id),
  ).toEqual(['yandex-metrica', 'chat', 'chat', undefined]);
});

/** Every property that a schema names, at any depth. */
const fields = (schema: object): readonly string[] =>
  Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value) : []),
    ...(typeof value === 'object' && value ? fields(value) : []),
  ]);

test('every field is explained', () => {
  const text = readFileSync('docs/registry.md', 'utf8');
  expect(fields(registryJsonSchema()).filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
});
