import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser, findShell } from '../../scripts/steps/browsers.mjs';
import type { Service } from './service.ts';

export interface ChromiumOptions {
  /** Without windows, extensions, and pages kept for going back: takes a third less of the machine. */
  readonly shell?: true;
  /** Pages of one site that follow each other take no process each, those of other sites still do. Not for measuring. */
  readonly oneProcess?: true;
  /** Loads the built extension, `dist/chrome`, or the unpacked one in this folder. */
  readonly extension?: true | string;
  /** Of the pages: `Accept-Language` and `navigator.language`. */
  readonly locale?: string;
  /** Blocked unless allowed, as in a fresh Chromium. */
  readonly thirdPartyCookies?: 'allowed' | 'blocked';
  readonly colorScheme?: 'light' | 'dark';
  /** CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A profile to open again; it is kept. Otherwise a fresh one, removed at the end. */
  readonly profile?: string;
}

export interface Chromium {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Of the loaded extension. Throws when none was asked for. */
  extensionId(): string;
  close(): Promise<void>;
}

/** Of several such arguments the last one counts: what the driver switches off stands here, too. */
const disabledFeatures = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  // The address bar's list of suggestions is a page of its own, for which every start takes twice as long.
  'FullWebUIOmniboxFrame',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

const always = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
  `--disable-features=${disabledFeatures.join()}`,
];

/** Opens a headless Chromium in which every name leads to the service, on ports 80 and 443. */
export async function openChromium(service: Service, options: ChromiumOptions = {}): Promise<Chromium> {
  const { extension, locale = 'ru-RU', thirdPartyCookies = 'blocked', colorScheme = 'light', viewport } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'inservice-chromium-')));
  if (thirdPartyCookies === 'allowed') await allowThirdPartyCookies(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.shell ? await pathOf(findShell) : await pathOfChromium(),
    headless: true,
    // A person's browser keeps pages for going back.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ignoreHTTPSErrors: true,
    locale,
    colorScheme,
    viewport: viewport ?? { width: 1280, height: 800 },
    args: [...argumentsFor(service), ...(options.oneProcess ? oneProcess : []), ...extensionArguments(extension)],
  });
  const worker =
    extension && (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 })));
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    extensionId() {
      if (!worker) throw new Error('Chromium was opened without the extension.');
      return new URL(worker.url()).host;
    },
    async close() {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

const oneProcess = ['--renderer-process-limit=1'];

/** Command line of a Chromium in which every name leads to the service, on ports 80 and 443. */
export const argumentsFor = (service: Service) => [...always, resolverRules(service)];

export const pathOfChromium = () => pathOf(() => findBrowser('chromium'));

async function pathOf(find: () => Promise<string | undefined>): Promise<string> {
  const path = await find();
  if (!path) throw new Error('No Chromium was found. Install one, or name it in the environment: CHROMIUM=/path');
  return path;
}

const resolverRules = ({ ports }: Service) =>
  `--host-resolver-rules=MAP *:80 127.0.0.1:${ports.http}, MAP *:443 127.0.0.1:${ports.https}`;

function extensionArguments(extension: true | string | undefined): readonly string[] {
  if (!extension) return [];
  const folder = resolve(extension === true ? 'dist/chrome' : extension);
  return [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
}

async function allowThirdPartyCookies(profile: string): Promise<void> {
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
