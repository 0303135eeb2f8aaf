import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

/** Runs the built command as npx does. */
const check = (...words: readonly string[]) =>
  new Promise<{ readonly code: unknown; readonly out: string }>((done) => {
    execFile(process.execPath, ['dist/tools/check.mjs', 'check', ...words], (error, out, said) =>
      done({ code: error ? error.code : 0, out: out + said }),
    );
  });

const origin = () => `http://127.0.0.1:${service.ports.http}`;

test('the demo is clean, asked for by its address', async () => {
  expect(await check(`${origin()}/`, `${origin()}/services`, `${origin()}/app`)).toEqual({
    code: 0,
    out: '3 files, nothing found.\n',
  });
});

test('the cabinet is clean, as a folder of files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inservice-check-'));
  // Node finds no sub-domains of localhost, so the name goes into the header.
  const response = await fetch(`${origin()}/`, { headers: { host: 'lk.inservice.localhost' } });
  await writeFile(join(folder, 'cabinet.html'), await response.text());
  const outcome = await check('--site', 'inservice.localhost', folder);
  await rm(folder, { recursive: true, force: true });
  expect(outcome).toEqual({ code: 0, out: '1 file, nothing found.\n' });
});

test('the demo with its drop-in taken out is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inservice-check-'));
  const page = await (await fetch(`${origin()}/`)).text();
  await writeFile(join(folder, 'page.html'), page.replace(/<script src="\/consent.*?<\/script>/, ''));
  const { code, out } = await check('--json', folder);
  await rm(folder, { recursive: true, force: true });
  expect([code, JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)]).toEqual([1, ['loader-missing']]);
});

test('an address where nobody answers ends with 2', async () => {
  expect((await check('http://127.0.0.1:1/')).code).toBe(2);
});
