import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { Advice, say } from './say.mjs';

/** @typedef {'chromium' | 'firefox'} Browser */

/**
 * Where browsers lie on the systems we know. Google's own Chrome is not among them:
 * it takes no unpacked extension from the command line.
 */
const places = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/**
 * The path of a browser, or `undefined` when none is found. `CHROMIUM` and `FIREFOX` in the environment come first.
 * @param {Browser} name
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(name) {
  const asked = process.env[name.toUpperCase()];
  const candidates = [...(asked ? [asked] : []), ...places[name]];
  return candidates.find((path) => existsSync(path)) ?? (name === 'chromium' ? findInstalledByTool() : undefined);
}

/** Playwright's own Chromium, if its installer put one there. */
async function findInstalledByTool() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Chromium without its windows: the same engine, and a page costs two thirds. */
const shell = '/usr/bin/chromium-headless-shell';

/**
 * The Chromium that opens plain pages: the one without windows where there is one, and none was asked for by name.
 * It has no extensions, and keeps no page for going back.
 * @returns {Promise<string | undefined>}
 */
export const findShell = async () => (!process.env['CHROMIUM'] && existsSync(shell) ? shell : findBrowser('chromium'));

/** Installs the browsers that the tests drive: through apt where that is allowed, else through the test tool. */
export async function installBrowsers() {
  const missing = await missingBrowsers();
  const byApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (missing.length > 0) {
    say(`Installing ${missing.join(' and ')} …`);
    if (byApt) await installByApt(['chromium', 'firefox-esr']);
    else if (missing.includes('chromium'))
      await run('node_modules/.bin/playwright-core', ['install', 'chromium'], { output: 'errors' });
  }
  const stillMissing = await missingBrowsers();
  if (stillMissing.length > 0) throw new Advice(adviceFor(stillMissing));
  if (byApt && !process.env['CHROMIUM'] && !existsSync(shell)) await installShell();
}

/** Not every system that has apt offers it; then everything opens in the whole browser. */
async function installShell() {
  say('Installing Chromium without windows …');
  await installByApt(['chromium-headless-shell']).catch(() =>
    say('There is none to install: all pages open in the whole Chromium, which takes longer.'),
  );
}

async function missingBrowsers() {
  /** @type {Browser[]} */
  const missing = [];
  for (const name of /** @type {const} */ (['chromium', 'firefox'])) {
    if (!(await findBrowser(name))) missing.push(name);
  }
  return missing;
}

/** @param {readonly string[]} packages */
async function installByApt(packages) {
  // Another installation may hold the lock, for instance right after the machine has started.
  const install = ['-o', 'DPkg::Lock::Timeout=400', 'install', '-y', '--no-install-recommends', ...packages];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { output: 'errors', env });
  await run('apt-get', install, { output: 'errors', env });
}

/** @param {readonly Browser[]} missing */
const adviceFor = (missing) =>
  missing
    .map((name) =>
      name === 'chromium'
        ? 'Chromium is missing. Install it (Debian, Ubuntu: apt install chromium) or name one: CHROMIUM=/path npm test'
        : 'Firefox is missing. Install it (Debian: apt install firefox-esr) or name one: FIREFOX=/path npm test',
    )
    .join('\n');
