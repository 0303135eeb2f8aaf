import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { type Service, startService } from '../support/service.ts';

export const origin = 'https://inservice.ru';

export interface Circumstances {
  /**
   * `slow`: a phone on slow 4G, as browsers' own tools define it, with a quarter of this machine's speed; `quarter`:
   * that alone. `cable`: this machine behind a line of 10 Mbit/s and 40 ms.
   */
  readonly speed?: 'fast' | 'cable' | 'slow' | 'quarter';
  /** `cold` empties the caches first. */
  readonly cache?: 'warm' | 'cold';
}

/** A page of its own with what measures it. */
export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  /** Main-thread seconds so far by kind (`TaskDuration`, `ScriptDuration` …), in CPU time: other programs do not count. */
  metrics(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

/** The service and the browser in which everything is measured. */
export interface Lab {
  readonly browser: Chromium;
  /** For another browser beside it. */
  readonly service: Service;
  /** Puts files at paths as a production server would serve them: brotli, kept by the cache for a year. */
  serve(files: Readonly<Record<string, string>>): void;
  /** Puts a document at a path. */
  document(path: string, html: string, headers?: Readonly<Record<string, string>>): void;
  tab(circumstances?: Circumstances): Promise<Tab>;
  /** Leaves these cookies and no others. */
  cookies(cookies: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

const slow4g = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

const cable = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 250_000 };

const typeOf = (path: string) => (path.endsWith('.css') ? 'text/css' : 'text/javascript');

export async function openLab(): Promise<Lab> {
  const service = await startService();
  const browser = await openChromium(service);
  const lab: Lab = {
    browser,
    service,
    serve: (files) => service.serve(served(files)),
    document: (path, html, headers) =>
      service.serve({
        [origin + path]: {
          body: brotliCompressSync(html),
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', ...headers },
        },
      }),
    tab: (circumstances) => openTab(browser, circumstances),
    async cookies(cookies) {
      await browser.context.clearCookies();
      await browser.context.addCookies(
        Object.entries(cookies).map(([name, value]) => ({ name, value, domain: 'inservice.ru', path: '/' })),
      );
    },
    async close() {
      await browser.close();
      await service.close();
    },
  };
  lab.serve(folderAt('/w/', 'dist/widget'));
  lab.document('/blank', '<!doctype html><title>Blank</title>');
  return lab;
}

const served = (files: Readonly<Record<string, string>>): Parameters<Service['serve']>[0] =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      origin + path,
      {
        body: brotliCompressSync(text),
        headers: {
          'content-type': `${typeOf(path)}; charset=utf-8`,
          'content-encoding': 'br',
          'cache-control': 'public, max-age=31536000, immutable',
        },
      },
    ]),
  );

/** The scripts and style sheets of a folder, by the paths at which they shall be served. */
const folderAt = (path: string, folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => [path + name, readFileSync(join(folder, name), 'utf8')]),
  );

export async function openTab(
  { context }: Chromium,
  { speed = 'fast', cache = 'warm' }: Circumstances = {},
): Promise<Tab> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${origin}/blank`);
  await session.send('Network.enable');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (cache === 'cold') await session.send('Network.clearBrowserCache');
  if (speed === 'cable') await session.send('Network.emulateNetworkConditions', cable);
  if (speed === 'slow') await session.send('Network.emulateNetworkConditions', slow4g);
  if (speed === 'slow' || speed === 'quarter') await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return {
    page,
    session,
    async metrics() {
      const { metrics } = await session.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    },
    close: () => page.close(),
  };
}
