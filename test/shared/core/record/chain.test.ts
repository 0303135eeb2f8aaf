import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical } from '../../../../shared/core/record/canonical.ts';
import { broken, chain } from '../../../../shared/core/record/chain.ts';
import { receipt } from '../../../../shared/core/record/receipt.ts';
import type { ChainedRecord, ConsentRecord } from '../../../../shared/core/record/record.ts';
import { readRecord } from '../../../../shared/core/record/schema.ts';

const digest = async (text: string) => createHash('sha256').update(text).digest('hex');

const record = (id: string): ConsentRecord => ({
  version: 1,
  id: `${id}b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3`,
  decidedAt: 1_790_000_000_000,
  edition: '1',
  purposes: { personalization: 'denied', advertising: 'denied', statistics: 'granted', quality: 'denied' },
  services: [],
  gpc: false,
  via: 'banner',
  language: 'ru',
  host: 'inservice.ru',
});

async function three(): Promise<ChainedRecord[]> {
  const all: ChainedRecord[] = [];
  for (const id of ['1', '2', '3']) all.push(await chain(record(id), all.at(-1), digest));
  return all;
}

test('a whole chain holds, and every link of it is a readable record', async () => {
  const all = await three();
  expect(await broken(all, digest)).toEqual([]);
  expect(all.map(readRecord)).toEqual(all);
});

test('a changed record and a left out one show', async () => {
  const [one, two, last] = (await three()) as [ChainedRecord, ChainedRecord, ChainedRecord];
  expect(await broken([one, { ...two, edition: '2' }, last], digest)).toEqual([two.id]);
  expect(await broken([one, last], digest)).toEqual([last.id]);
});

test('equal values have one text, whatever the order of their keys', () => {
  expect(canonical({ b: [1, undefined], a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":[1,null]}');
});

test('what is not a record is not read as one', () => {
  for (const value of [
    null,
    {},
    { ...record('1'), id: 'x' },
    { ...record('1'), more: 1 },
    { ...record('1'), services: ['<b>'] },
  ]) {
    expect(readRecord(value)).toBeUndefined();
  }
});

test('a receipt names the operator, the purposes and what is not known as null', () => {
  const made = receipt(record('1'), { services: [], policyUrl: 'https://inservice.ru/', receiptId: 'r' });
  expect(made.parties[0]).toMatchObject({ party_id: 'ОГРНИП 315144700002503', bin: null });
  expect(made.processing.purposes.map((entry) => entry['dpv:hasConsentStatus'])).toEqual([
    'dpv:ConsentRefused',
    'dpv:ConsentRefused',
    'dpv:ConsentGiven',
    'dpv:ConsentRefused',
  ]);
});
