import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCookies, validForSeconds, writeCookie } from '../../shared/core/consent/cookie.ts';
import { resolve } from '../../shared/core/consent/resolve.ts';
import { decided, hostile } from '../support/arbitraries.ts';
import { blocks } from './blocks.ts';

const readDocument = () => readFileSync('docs/cookie.md', 'utf8');
const now = 1_790_000_000_000;

/** Requests as a server gets them: one or two cookies among others, some of them damaged, old or of another edition. */
const request = fc.record({
  values: fc.array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .record({
            made: decided,
            edition: fc.constantFrom('1', '1', '2'),
            age: fc.constantFrom(0, 1000, -3_600_000, -90_000_000, validForSeconds * 1000 - 1, validForSeconds * 1000),
          })
          .map(({ made, edition, age }) => writeCookie({ ...made, edition, decidedAt: now - age })),
      },
      // A digit, but not one of the grammar.
      decided.map((made) =>
        writeCookie({ ...made, edition: '1', decidedAt: now, recordId: made.recordId.replace(/\d$/, '٣') }),
      ),
      hostile.map((text) => text.replace(/[;\s]/g, '')),
    ),
    { maxLength: 2 },
  ),
  gpc: fc.boolean(),
});

type Request = typeof request extends fc.Arbitrary<infer Value> ? Value : never;

const header = ({ values }: Request) =>
  ['a=1', ...values.map((value) => `inservice_consent=${value}`), 'inservice_consent2=x'].join('; ');

/** What the widget itself would release, on a site whose only edition is `1`. */
const released = ({ values, gpc }: Request) =>
  [...resolve([{ id: '1', from: 0, asks: [] }], readCookies(values), { gpc }, now).granted].slice(1);

type Reader = (header: string, options: { editions: string[]; gpc: boolean; now: number }) => string[];

/**
 * Of two cookies the widget takes the older one's edition and time; the readers want both of them to count.
 * So they grant the same by one cookie, and never more by two.
 */
const agrees = (one: Request, granted: readonly string[]) =>
  one.values.length < 2
    ? JSON.stringify(granted) === JSON.stringify(released(one))
    : granted.every((purpose) => (released(one) as readonly string[]).includes(purpose));

test('the JavaScript reader grants what the widget releases, and never more', () => {
  const [code] = blocks('docs/cookie.md', 'js');
  const grantedBy: Reader = new Function(`${code}\nreturn grantedBy;`)();
  fc.assert(
    fc.property(request, (one) => agrees(one, grantedBy(header(one), { editions: ['1'], gpc: one.gpc, now }))),
    { numRuns: 2000 },
  );
});

test('the JavaScript reader grants by two cookies what both of them grant', () => {
  const [code] = blocks('docs/cookie.md', 'js');
  const value = (flags: string) => `1.1.${now.toString(36)}.1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3.${flags}`;
  const grantedBy: Reader = new Function(`${code}\nreturn grantedBy;`)();
  expect(
    grantedBy(header({ values: [value('2220'), value('0222')], gpc: false }), { editions: ['1'], gpc: false, now }),
  ).toEqual(['advertising', 'statistics']);
});

test('the JavaScript reader reads the absence of a header as no consent', () => {
  const [code] = blocks('docs/cookie.md', 'js');
  expect(new Function(`${code}\nreturn grantedBy(undefined, { editions: ['1'], gpc: false });`)()).toEqual([]);
});

const python = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!python)('the Python reader grants what the widget releases, and never more', () => {
  const [code] = blocks('docs/cookie.md', 'python');
  const requests = fc.sample(request, 500);
  const program = `${code}
import json, sys
print(json.dumps([granted_by(r["header"], ["1"], r["gpc"], ${now}) for r in json.load(sys.stdin)]))`;
  const input = JSON.stringify(requests.map((one) => ({ header: header(one), gpc: one.gpc })));
  const { stdout, stderr } = spawnSync('python3', ['-c', program], { input, encoding: 'utf8' });
  const answers: string[][] = JSON.parse(stdout || '[]');
  expect([stderr, requests.filter((one, at) => !agrees(one, answers[at] ?? ['none']))]).toEqual(['', []]);
});

test('the example of the grammar is one', () => {
  const [, example = ''] = /`inservice_consent=(1\.1\.[^`]+)`/.exec(readDocument()) ?? [];
  expect(readCookies([example])?.purposes.personalization).toBe('granted');
});
