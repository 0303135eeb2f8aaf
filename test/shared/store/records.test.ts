import 'fake-indexeddb/auto';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ChainedRecord } from '../../../shared/core/record/record.ts';
import { openRecords, readRecords } from '../../../shared/store/records.ts';

const record = (digit: string, decidedAt: number): ChainedRecord => ({
  version: 1,
  id: `${digit}b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3`,
  decidedAt,
  edition: '1',
  purposes: { personalization: 'denied', advertising: 'denied', statistics: 'granted', quality: 'denied' },
  services: [],
  gpc: false,
  via: 'banner',
  language: 'ru',
  host: 'inservice.ru',
});

test.each([
  [
    'throws',
    () => {
      throw new Error('denied');
    },
    'Error: denied',
  ],
  ['is missing', () => undefined, "TypeError: Cannot read properties of undefined (reading 'open')"],
])('a database that %s is told by its name in the window', async (_, get, cause) => {
  vi.stubGlobal('indexedDB', undefined);
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get });
  onTestFinished(() => void vi.unstubAllGlobals());
  await expect(openRecords()).rejects.toThrow(`indexedDB does not open here: ${cause}`);
  await expect(readRecords()).rejects.toThrow(`indexedDB does not open here: ${cause}`);
});

test('where nothing was decided there is nothing to read, and reading leaves no database behind', async () => {
  const refused = vi.fn();
  process.on('unhandledRejection', refused);
  onTestFinished(() => void process.off('unhandledRejection', refused));
  expect([await readRecords(), await indexedDB.databases(), refused.mock.calls]).toEqual([[], [], []]);
});

test('records are kept, oldest first, each told of the newest before it', async () => {
  const records = await openRecords();
  const before: (string | undefined)[] = [];
  const add = (one: ChainedRecord) =>
    records.append(async (newest) => {
      before.push(newest?.id);
      return one;
    });
  await add(record('2', 2));
  await add(record('3', 3));
  expect(before).toEqual([undefined, record('2', 2).id]);
  expect((await readRecords()).map(({ id }) => id)).toEqual([record('2', 2).id, record('3', 3).id]);
  records.close();
});

test('what is not a record is left out', async () => {
  const records = await openRecords();
  await records.append(async () => ({ ...record('4', 4), edition: '<b>' }));
  expect((await readRecords()).some(({ id }) => id === record('4', 4).id)).toBe(false);
  records.close();
});
