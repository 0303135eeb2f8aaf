import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from './browsers.mjs';
import { Advice, say } from './say.mjs';

/** The demo's real names; all else in this window is the internet as usual. */
const names = [
  'inservice.ru',
  '*.inservice.ru',
  'inservice.com',
  '*.inservice.com',
  'collector.example',
  'playground.example',
];

/**
 * Opens Chromium with the extension loaded, a fresh profile, and the real names leading to the demo.
 * @param {import('../../widget/demo/demo.ts').Demo} demo
 * @returns {Promise<() => Promise<void>>} closes it and removes the profile
 */
export async function openBrowser({ ports, keyHash }) {
  const path = await findBrowser('chromium');
  if (!path) throw new Advice('No Chromium was found. Install one, or name it: CHROMIUM=/path npm start -- --browser');
  const profile = await mkdtemp(join(tmpdir(), 'inservice-demo-'));
  const extension = resolve('dist/chrome');
  const rules = names.flatMap((name) => [
    `MAP ${name}:80 127.0.0.1:${ports.http}`,
    `MAP ${name}:443 127.0.0.1:${ports.https}`,
  ]);
  const child = spawn(
    path,
    [
      `--user-data-dir=${profile}`,
      `--host-resolver-rules=${rules.join(', ')}`,
      // Only the certificate of this demo is taken; every other one is checked as usual.
      `--ignore-certificate-errors-spki-list=${keyHash}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--disable-quic',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'https://inservice.ru/',
      'https://lk.inservice.ru/',
    ],
    { stdio: 'ignore' },
  );
  const closed = new Promise((done) => child.once('close', done));
  say('Chromium opens https://inservice.ru/ and https://lk.inservice.ru/ with the extension loaded.');
  void closed.then((code) => {
    if (code) say('Chromium could not be opened; does this terminal have a display? The demo goes on.');
  });
  return async () => {
    child.kill('SIGTERM');
    await closed;
    await rm(profile, { recursive: true, force: true });
  };
}
