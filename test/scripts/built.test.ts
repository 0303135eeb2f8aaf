import { cp, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildChanged, isBuilt, remembered } from '../../scripts/steps/built.mjs';

let root: string;
const write = async (path: string, text: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const making = async () => {
  await write('dist/widget/a/made.js', 'made');
  await write('dist/tools/made.mjs', 'made');
};
const packing = async () => {
  for (const path of ['chrome/a', 'firefox/a', 'inservice-consent-chrome.zip', 'inservice-consent-firefox.zip'])
    await write(`dist/${path}`, path);
};
const build = () => remembered('widget', making, root);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'inservice-built-'));
  const single = ['manifest.json', 'NOTICE', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
  for (const path of [...single, 'shared/a.ts', 'widget/deep/b.ts', 'extension/c.ts', 'scripts/d.mjs'])
    await write(path, path);
});
afterEach(async () => {
  await rm(root, { recursive: true });
  await rm(`${root}-copy`, { recursive: true, force: true });
});

test('what was built is known until a source says something else', async () => {
  expect(await isBuilt('widget', root)).toBe(false);
  await build();
  expect(await isBuilt('widget', root)).toBe(true);
  await utimes(join(root, 'shared/a.ts'), new Date(), new Date(0));
  expect(await isBuilt('widget', root)).toBe(true);
  await write('widget/deep/b.ts', 'something else');
  expect(await isBuilt('widget', root)).toBe(false);
});

test.each(['shared/new.ts', 'NOTICE'])('%s counts', async (path) => {
  await build();
  await write(path, 'new');
  expect(await isBuilt('widget', root)).toBe(false);
});

test('a copy of the folder is built, too; a part that lacks what it should have is not', async () => {
  await build();
  const copy = `${root}-copy`;
  await cp(root, copy, { recursive: true });
  expect(await isBuilt('widget', copy)).toBe(true);
  expect(await isBuilt('extension', copy)).toBe(false);
  await rm(join(copy, 'dist/widget/a/made.js'));
  expect(await isBuilt('widget', copy)).toBe(false);
});

test('sources that change while they are built, and change back, are not taken for built', async () => {
  await remembered('widget', () => making().then(() => write('shared/a.ts', 'meanwhile')), root);
  await write('shared/a.ts', 'shared/a.ts');
  expect(await isBuilt('widget', root)).toBe(false);
});

test('a source that nobody can read is another text', async () => {
  await build();
  await symlink('nowhere', join(root, 'shared/b.ts'));
  await rm(join(root, 'NOTICE'));
  expect(await isBuilt('widget', root)).toBe(false);
  await build();
  expect(await isBuilt('widget', root)).toBe(true);
});

test('what changed is built, what stands is left alone', async () => {
  const log: unknown[] = [];
  const part = (name: 'widget' | 'extension', make: () => Promise<void>) => async () => {
    log.push(name);
    await remembered(name, make, root);
  };
  const builds = { widget: part('widget', making), extension: part('extension', packing) };
  const start = () => buildChanged(builds, (anything) => log.push(anything), root);
  await start();
  await start();
  await rm(join(root, 'dist/chrome/a'));
  await start();
  await write('widget/deep/b.ts', 'changed');
  await start();
  const all = [true, 'widget', 'extension'];
  expect(log).toEqual([...all, false, true, 'extension', ...all]);
});

test('a build that fails is not remembered, and what was before it is forgotten', async () => {
  await build();
  const failing = () => Promise.reject(new Error('no space left'));
  await expect(remembered('widget', failing, root)).rejects.toThrow('no space left');
  expect(await isBuilt('widget', root)).toBe(false);
});
