import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registryJsonSchema } from '../../../shared/core/registry/schema.ts';
import { run } from '../../../widget/lint/command.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inservice-lint-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const clean = '<!doctype html><script src="/consent/inservice-consent.js"></script>';
const registry = (own: object) =>
  JSON.stringify({
    version: 1,
    policyUrl: '/privacy',
    editions: [{ id: '1', published: { a: '2026-01-01' }, kind: 'material' }],
    services: [{ id: 'shop', name: 'Shop', purposes: ['necessary'], ...own }],
  });

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const check = (...words: readonly string[]) => run(['check', ...words]);
const rulesIn = (out: string) =>
  JSON.parse(out).findings.map(
    ({ file, rule }: { file: string; rule: string }) => `${file.slice(folder.length)} ${rule}`,
  );

test('a folder is searched with all that lies below, packages and hidden folders aside', async () => {
  const broken = '<!doctype html><p>';
  await write({
    'a.html': broken,
    'deep/er/b.htm': broken,
    'consent.json': registry({ colour: 1 }),
    'other.json': '{}',
    'schema.json': JSON.stringify(registryJsonSchema()),
    'c.txt': broken,
    'node_modules/d.html': broken,
    '.cache/e.html': broken,
  });
  const { code, out } = await check(folder, '--json');
  expect([code, rulesIn(out)]).toEqual([
    1,
    ['/a.html loader-missing', '/consent.json registry-fault', '/deep/er/b.htm loader-missing'],
  ]);
});

test('nothing found ends with 0', async () => {
  await write({ 'a.html': clean });
  expect(await check(folder)).toEqual({ code: 0, out: '1 file, nothing found.\n', error: '' });
});

test('a finding is told with its place, its reason and its fix', async () => {
  await write({ 'a.html': `${clean}<iframe data-purpose="ads"></iframe>` });
  const { code, out } = await check(join(folder, 'a.html'));
  expect([code, out.slice(folder.length)]).toEqual([
    1,
    `/a.html:1:69  unknown-purpose
  There is no purpose "ads": the tag stays held for good.
  → data-purpose="advertising"

1 finding in 1 of 1 file.
`,
  ]);
});

const cdn = '<link rel="stylesheet" href="https://fonts.example/a.css">';

test('the registry that a page fetches is found below the folder', async () => {
  const head = clean.replace(' src', ' data-registry="/consent.json" src');
  await write({ 'deep/a.html': head + cdn, 'consent.json': registry({ urls: ['fonts.example'] }) });
  expect((await check(folder)).code).toBe(0);
});

test('a registry can be given', async () => {
  await write({ 'a.html': clean + cdn, 'mine.json': registry({ urls: ['fonts.example'] }) });
  expect((await check(join(folder, 'a.html'), '--registry', join(folder, 'mine.json'))).code).toBe(0);
});

test('the site can be named', async () => {
  await write({ 'a.html': clean + cdn });
  expect((await check(folder, '--site', 'www.fonts.example')).code).toBe(0);
});

test('a bundle can be said to bring the drop-in', async () => {
  await write({ 'a.html': '<!doctype html><p>' });
  expect((await check(folder, '--module')).code).toBe(0);
});

test('a page is fetched, with the registry that it names', async () => {
  const server = createServer(({ url }, response) => {
    const page = clean.replace(' src', ' data-registry="consent.json" src') + cdn;
    if (url === '/page') response.end(page);
    else if (url === '/consent.json') response.end(registry({ urls: ['fonts.example'] }));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  const origin = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
  const [there, missing] = [await check(`${origin}/page`), await check(`${origin}/nowhere`)];
  server.close();
  expect([there.code, missing]).toEqual([
    0,
    {
      code: 2,
      out: '',
      error: `${origin}/nowhere could not be read: the server answered 404. Check the address and that its server is up.\n`,
    },
  ]);
});

test.each([
  [['check', '/no/such/file'], 'There is no /no/such/file. Give a file, a folder, or an address with https://.'],
  [['check', '--site', 'a b', '.'], '--site takes a host name such as shop.example, not a b.'],
  [['check', '--colour', '.'], "Unknown option '--colour'."],
  [['check'], 'Usage: inservice-consent check'],
  [['chek', '.'], 'Usage: inservice-consent check'],
])('%j ends with 2 and says what to do', async (words, sentence) => {
  const { code, out, error } = await run(words);
  expect([code, out, error.startsWith(sentence) || error]).toEqual([2, '', true]);
});

test('a folder without pages is nothing to check', async () => {
  expect(await check(folder)).toEqual({
    code: 2,
    out: '',
    error: `No page was found in ${folder}: HTML files are looked for.\n`,
  });
});

test('help is no mistake', async () => {
  expect((await run(['--help'])).code).toBe(0);
});
