import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/steps/browsers.mjs';
import { startProxy } from './proxy.ts';
import type { Service } from './service.ts';

export interface FirefoxOptions {
  /** Loads the built extension, `dist/firefox`, or the unpacked one in this folder. */
  readonly extension?: true | string;
  /** Whether the person has allowed the extension there; refused unless said. */
  readonly privateWindows?: 'allowed';
  /** Of the pages: `Accept-Language` and `navigator.language`. */
  readonly locale?: string;
}

export interface Firefox {
  readonly browser: Browser;
  readonly page: Page;
  /** Opens a page of the extension, such as `extension/panel/index.html?site=inservice.ru`, in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

const geckoId = 'inservice-consent@inservice.ru';
/** Firefox gives each extension a random address; here it is fixed. */
const extensionHost = '7b1c5a0e-52f4-4c0b-9a5e-6d3f0a1b2c3d';

/** Opens a headless Firefox in which every name leads to the service. */
export async function openFirefox(
  service: Service,
  { extension, privateWindows, locale = 'ru-RU' }: FirefoxOptions = {},
): Promise<Firefox> {
  const executablePath = await findBrowser('firefox');
  if (!executablePath)
    throw new Error('No Firefox was found. Install one, or name it in the environment: FIREFOX=/path');
  const proxy = await startProxy(service);
  const userDataDir = await mkdtemp(join(tmpdir(), 'inservice-firefox-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    userDataDir,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: extensionHost }),
      'intl.accept_languages': locale,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
      'privacy.userContext.enabled': true,
      // A process made ready for the next page is seldom used here, and takes a tenth of the machine.
      'dom.ipc.processPrelaunch.enabled': false,
    },
  });
  const folder = extension && resolve(extension === true ? 'dist/firefox' : extension);
  if (folder && privateWindows) await installPrivately(browser, folder);
  else if (folder) await browser.installExtension(folder);
  return {
    browser,
    page: (await browser.pages())[0] ?? (await browser.newPage()),
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await navigate(browser, page, `moz-extension://${extensionHost}/${path}`);
      return page;
    },
    async close() {
      await browser.close();
      await proxy.close();
      await rm(userDataDir, { recursive: true, force: true });
    },
  };
}

/** Puppeteer knows no way to allow an extension in private windows; Firefox does. */
async function installPrivately(browser: Browser, path: string): Promise<void> {
  if (!hasConnection(browser)) throw new Error('This version of puppeteer-core does not show its connection.');
  await browser.connection.send('webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': true,
  });
}

/** `page.goto` waits for ever on addresses of an extension; the plain command does not wait, so the page is polled. */
async function navigate(browser: Browser, page: Page, url: string): Promise<void> {
  if (!hasConnection(browser)) throw new Error('This version of puppeteer-core does not show its connection.');
  const context: unknown = Reflect.get(page.mainFrame(), '_id');
  if (typeof context !== 'string') throw new Error('This version of puppeteer-core does not show the id of a frame.');
  await browser.connection.send('browsingContext.navigate', { context, url, wait: 'none' });
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const isThere = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      // The document may go away while it is asked.
      .catch(() => false);
    if (isThere) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${url} was not opened within 15 seconds.`);
}

interface Connected {
  readonly connection: { send(method: string, params: object): Promise<unknown> };
}

const hasConnection = (browser: object): browser is Connected =>
  'connection' in browser &&
  typeof browser.connection === 'object' &&
  browser.connection !== null &&
  'send' in browser.connection;
