import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Chromium, type ChromiumOptions, openChromium } from './chromium.ts';
import { type Served, type Service, startService } from './service.ts';

/** The drop-in as a page embeds it. */
const dropIn = (attributes = ''): string => `<script src="/consent/inservice-consent.js" ${attributes}></script>`;

/** A page with the drop-in first in its head. */
export const page = (body: string, { head = '', attributes = '' } = {}): string =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Страница</title>${dropIn(attributes)}${head}</head><body><main>${body}</main></body></html>`;

/** What a page's own code threw, and what its console said. */
export interface Watched {
  readonly errors: string[];
  readonly console: string[];
}

export function watch(page: Page): Watched {
  const watched: Watched = { errors: [], console: [] };
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  page.on('console', (message) => watched.console.push(`${message.type()}: ${message.text()}`));
  return watched;
}

interface Stage {
  readonly service: Service;
  readonly browser: Chromium;
}

async function openStage(options?: ChromiumOptions): Promise<Stage> {
  const service = await startService();
  return { service, browser: await openChromium(service, { oneProcess: true, ...options }) };
}

async function closeStage({ service, browser }: Stage): Promise<void> {
  await browser.close();
  await service.close();
}

/** Starting a browser costs as much as a few tests: the files that one process runs share the plain one. */
let plain: Promise<Stage> | undefined;

async function openPlainStage(): Promise<Stage> {
  const profile = await mkdtemp(join(tmpdir(), 'inservice-chromium-'));
  const stage = await openStage({ profile, shell: true });
  // The test runner ends its processes by this signal and does not wait; at the exit the browser is ended first.
  process.once('SIGTERM', () => process.exit());
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  return stage;
}

/** A page is closed before its document is gone; until then it may write, and others share what it was loading. */
async function end(page: Page): Promise<void> {
  if (page.isClosed()) return;
  await page.goto('about:blank');
  await page.close();
}

/**
 * A service and a browser for the tests of one file; every test begins with an empty browser on a page of its own.
 * A browser with options, be they empty, is a whole one and closed with its file; the plain one ends with the process.
 */
export function fixture(options?: ChromiumOptions) {
  let stage: Stage;
  let current: Page;
  beforeAll(async () => {
    stage = await (options ? openStage(options) : (plain ??= openPlainStage()));
    stage.service.forgetPages();
  });
  afterAll(() => (options ? closeStage(stage) : end(current)));
  beforeEach(async () => {
    if (current) await end(current);
    const { service, browser } = stage;
    for (const open of browser.context.pages().slice(1)) await open.close();
    await browser.context.clearCookies();
    const origins = new Set(service.arrivals().map(({ url }) => url.origin));
    service.forgetArrivals();
    current = await browser.context.newPage();
    const session = await browser.context.newCDPSession(current);
    for (const origin of origins) {
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
  });
  return {
    get service() {
      return stage.service;
    },
    get browser() {
      return stage.browser;
    },
    get page() {
      return current;
    },
    serve: (pages: Readonly<Record<string, Served>>) => stage.service.serve(pages),
    /** Serves markup at an address and goes there. */
    async visit(html: string, address = 'https://inservice.ru/test'): Promise<Page> {
      stage.service.serve({ [address]: { html } });
      await current.goto(address);
      return current;
    },
  };
}

/** Presses a control of the interface, by its documented `data-action`. */
export const press = (page: Page, action: string) =>
  page.locator(`inservice-consent [data-action="${action}"]`).click();

/** The banner, standing. */
export const banner = (page: Page) => page.locator('inservice-consent [part~="banner"]');

/** Values that page scripts pushed to `window.ran`. */
export const ran = (page: Page) => page.evaluate(() => (window as { ran?: unknown[] }).ran ?? []);

export const state = (page: Page) => page.evaluate(() => window.inserviceConsent?.state());
