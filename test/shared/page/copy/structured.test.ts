import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeze, thaw, Uncopyable } from '../../../../shared/page/copy/structured.ts';

/** Out of the page, through a text, and into the page again. */
const again = async (value: unknown) => thaw(JSON.parse(JSON.stringify(await freeze(value))));

/** The library that compares takes two invalid dates for different: these have a test of their own. */
const dates = fc.date({ noInvalidDate: true });
const text = fc.string({ unit: 'binary' });
const anything = fc.anything({
  key: text,
  values: [fc.boolean(), fc.maxSafeInteger(), fc.double(), text, fc.constantFrom(null, undefined), dates],
  withBigInt: true,
  withBoxedValues: true,
  withMap: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

test('whatever a browser can clone is the same after the way through a text', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (value) => {
      const clone: unknown = structuredClone(value);
      deepStrictEqual(await again(clone), clone);
    }),
  );
});

test.each([
  ['undefined in an object', { a: undefined }],
  ['a negative zero', -0],
  ['what is no number', [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
  ['a lone surrogate', 'a\uD800b'],
  ['an expression', /a\/b/giu],
  ['an array with a name', Object.assign([1], { name: 'x' })],
  ['a name that objects use themselves', JSON.parse('{"__proto__": {"constructor": 1}}')],
  ['bytes', new Uint8Array([0, 255, 128]).buffer],
  ['a view into the middle', new Int16Array(new ArrayBuffer(10), 2, 3)],
  ['a big view', new BigUint64Array([1n, 2n ** 63n])],
  ['a plain view', new DataView(new ArrayBuffer(8), 1, 5)],
])('%s is the same afterwards', async (_what, value) => {
  deepStrictEqual(await again(value), structuredClone(value));
});

test('a date that is none is none afterwards', async () => {
  expect(String(await again(new Date(Number.NaN)))).toBe('Invalid Date');
});

test('what points at itself, and two that share one, still do', async () => {
  const shared = { bytes: new ArrayBuffer(4) };
  const ring: Record<string, unknown> = { one: shared, other: shared, view: new Uint8Array(shared.bytes) };
  ring['self'] = ring;
  const back = (await again(ring)) as typeof ring;
  expect([back['self'] === back, back['one'] === back['other'], (back['view'] as Uint8Array).buffer]).toEqual([
    true,
    true,
    (back['one'] as typeof shared).bytes,
  ]);
});

test('ten thousand links in a chain are a value like any other', async () => {
  let chain: { next?: object } = {};
  for (let at = 0; at < 10_000; at += 1) chain = { next: chain };
  let length = 0;
  for (let link = (await again(chain)) as typeof chain | undefined; link; link = link.next) length += 1;
  expect(length).toBe(10_001);
});

test('files and blobs keep their bytes, type, name and time', async () => {
  const [file, blob] = (await again([
    new File(['words'], 'a.txt', { type: 'text/plain', lastModified: 5 }),
    new Blob([new Uint8Array([0, 200])], { type: 'x/y' }),
  ])) as [File, Blob];
  expect([
    [file.name, file.type, file.lastModified, await file.text()],
    [blob.type, [...new Uint8Array(await blob.arrayBuffer())]],
  ]).toEqual([
    ['a.txt', 'text/plain', 5, 'words'],
    ['x/y', [0, 200]],
  ]);
});

test('an error keeps its name, message and stack', async () => {
  const error = new RangeError('too far');
  const back = (await again(error)) as Error;
  expect([back instanceof RangeError, back.message, back.stack]).toEqual([true, 'too far', error.stack]);
});

test('a key that the browser hands out to nobody is not pretended to be copied', async () => {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  await expect(freeze({ publicKey })).rejects.toThrow(Uncopyable);
});
