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

/** A service and a browser for the tests of one file; every test begins with an empty browser on a page of its own. */
export function fixture(options?: ChromiumOptions) {
  let service: Service;
  let browser: Chromium;
  let current: Page;
  beforeAll(async () => {
    service = await startService();
    browser = await openChromium(service, options);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });
  beforeEach(async () => {
    await current?.close();
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
      return service;
    },
    get browser() {
      return browser;
    },
    get page() {
      return current;
    },
    serve: (pages: Readonly<Record<string, Served>>) => service.serve(pages),
    /** Serves markup at an address and goes there. */
    async visit(html: string, address = 'https://inservice.ru/test'): Promise<Page> {
      service.serve({ [address]: { html } });
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
