import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ChainedRecord } from '../../../shared/core/record/record.ts';
import { openRecords } from '../../../shared/store/records.ts';

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
  expect((await records.all()).map(({ id }) => id)).toEqual([record('2', 2).id, record('3', 3).id]);
  records.close();
});

test('what is not a record is left out', async () => {
  const records = await openRecords();
  await records.append(async () => ({ ...record('4', 4), edition: '<b>' }));
  expect((await records.all()).some(({ id }) => id === record('4', 4).id)).toBe(false);
  records.close();
});
