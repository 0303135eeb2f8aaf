import { existsSync } from 'node:fs';

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
 * @param {'chromium' | 'firefox'} name
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
