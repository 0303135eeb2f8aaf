import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOurs, messageOf, readMessage } from '../../../widget/native/message.ts';

const purposes = {
  personalization: 'granted',
  advertising: 'denied',
  statistics: 'partial',
  quality: 'denied',
} as const;
const message = {
  version: 1,
  edition: '2026-01',
  purposes,
  decidedAt: 1_700_000_000_000,
  recordId: '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
};
const decided = {
  edition: '2026-01',
  purposes,
  decidedAt: 1_700_000_000_000,
  recordId: '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
  services: [],
  gpc: false,
};

test('reads an object and its JSON alike, with its key', () => {
  const read = { decided, key: 'k' };
  expect([readMessage({ ...message, key: 'k' }), readMessage(JSON.stringify({ ...message, key: 'k' }))]).toEqual([
    read,
    read,
  ]);
});

test('takes the capitals in which iOS writes UUIDs', () => {
  expect(readMessage({ ...message, recordId: message.recordId.toUpperCase() })?.decided.recordId).toBe(
    message.recordId,
  );
});

describe('is no message:', () => {
  const { advertising, ...three } = purposes;
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'granted'],
    ['broken JSON', '{"version":1'],
    ['JSON of four megabytes', `"${'x'.repeat(4_000_000)}"`],
    ['another version', { ...message, version: 2 }],
    ['no version', { ...message, version: undefined }],
    ['a purpose left out', { ...message, purposes: three }],
    ['a purpose too many', { ...message, purposes: { ...purposes, necessary: 'granted' } }],
    ['yes instead of granted', { ...message, purposes: { ...purposes, advertising: true } }],
    ['an edition that fits in no cookie', { ...message, edition: 'a.b' }],
    ['a time in text', { ...message, decidedAt: '1700000000000' }],
    ['half a millisecond', { ...message, decidedAt: 0.5 }],
    ['a record id that is none', { ...message, recordId: 'me' }],
    ['an unknown field', { ...message, grant: 'all' }],
    ['another type', { ...message, type: 'analytics' }],
  ])('%s', (_, value) => {
    expect([readMessage(value), advertising]).toEqual([undefined, 'denied']);
  });

  test('anything, and it never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        expect([readMessage(value), readMessage(text)]).toEqual([undefined, undefined]);
      }),
    );
  });
});

test('what the app is told, it can inject again', () => {
  const decision = fc.constantFrom('granted' as const, 'denied' as const, 'partial' as const);
  fc.assert(
    fc.property(
      fc.record({
        edition: fc.stringMatching(/^[\w-]{1,32}$/),
        purposes: fc.record({
          personalization: decision,
          advertising: decision,
          statistics: decision,
          quality: decision,
        }),
        decidedAt: fc.nat({ max: 9_999_999_999_999 }),
        recordId: fc.uuid({ version: 4 }),
        services: fc.array(fc.stringMatching(/^[0-9a-z]{5}$/)),
        gpc: fc.constant(false),
      }),
      (made) => {
        const told = JSON.stringify(messageOf(made));
        expect([readMessage(told)?.decided, isOurs(told)]).toEqual([made, true]);
      },
    ),
  );
});

test('of messages on a shared channel only ours are ours', () => {
  expect([undefined, {}, '', '{}', 'null', '{"type":"other"}', JSON.stringify(message)].map(isOurs)).toEqual(
    Array.from({ length: 7 }, () => false),
  );
});
