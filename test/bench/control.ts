import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../../scripts/steps/build.mjs';
import { handle } from '../e2e/control.ts';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { difference, type Figure, median, type Report, ratio } from './figures.ts';
import { type Lab, openTab, origin, type Tab } from './lab.ts';

const rounds = 15;
const bursts = 5;
const modes = ['allow', 'block', 'ask'] as const;

/** Noise of the weight that scripts have on real pages, so that it does not compress away. */
const noise = (bytes: number) =>
  Array.from({ length: bytes / 8 }, (_, at) =>
    Math.abs(Math.sin(at + bytes) * 1e8)
      .toFixed(0)
      .padStart(8, '0'),
  ).join('');

const names = ['one', 'two', 'three', 'four', 'five'];

/** Half a megabyte in six files, 5,000 nodes, and scripts that store a little for every purpose. */
const page = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Страница</title><link rel="stylesheet" href="/control/style.css"><script src="/control/one.js"></script></head>
<body>${'<section><h2>Услуга</h2><p>Мастер <b>увидит</b> заявку.</p></section>'.repeat(625)}${names
  .slice(1)
  .map((name) => `<script src="/control/${name}.js"></script>`)
  .join('')}</body></html>`;

const script = (name: string) => `/*${noise(90_000)}*/
  for (let n = 0; n < 5; n++) {
    document.cookie = '${name}' + n + '=' + n + '; path=/; max-age=600';
    localStorage.setItem('${name}' + n, n);
  }
  document.cookie = '_ga=GA1.1.1.1; path=/'; localStorage._ym_uid = '1'; sessionStorage.setItem('_ym_uid', '1');`;

/** Writes 10,000 items that statistics would need, each under a name of its own. */
const burst = `<!doctype html><title>Burst</title><script>
  window.longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)))).observe({ type: 'longtask' });
  addEventListener('burst', () => {
    const began = performance.now();
    for (let n = 0; n < 5000; n++) {
      document.cookie = '_ga_' + n + '=' + n + '; path=/';
      localStorage.setItem('_ym' + n + '_lsid', n);
    }
    longest = Math.max(longest, performance.now() - began);
  });
</script>`;

interface Load {
  readonly paint: number;
  readonly load: number;
  /** Of the page's main thread, in CPU time. */
  readonly work: number;
}

/** One loading of the page, in milliseconds since it was asked for. */
async function load({ page: tab, metrics }: Tab): Promise<Load> {
  await tab.bringToFront();
  await tab.goto(`${origin}/blank`);
  await tab.goto(`${origin}/control`, { waitUntil: 'load' });
  await tab.waitForFunction(`performance.getEntriesByName('first-contentful-paint').length > 0`);
  await tab.waitForTimeout(300);
  // They begin anew with each document.
  const after = await metrics();
  const times = await tab.evaluate<Omit<Load, 'work'>>(
    `({ paint: performance.getEntriesByName('first-contentful-paint')[0].startTime, load: performance.getEntriesByType('navigation')[0].loadEventEnd })`,
  );
  return { ...times, work: (after['TaskDuration'] ?? 0) * 1000 };
}

/** The longest task of a page that writes 10,000 times at once, and of what follows. */
async function writeBurst({ context }: Chromium, { page: tab }: Tab): Promise<number> {
  await context.clearCookies();
  await tab.goto(`${origin}/burst`);
  await tab.evaluate(`dispatchEvent(new Event('burst'))`);
  // Reports follow, ever more seldom.
  await tab.waitForTimeout(1500);
  return tab.evaluate('longest');
}

function figuresOf(
  mode: string,
  mine: readonly Load[],
  theirs: readonly Load[],
  target: { readonly most?: number } = {},
): readonly Figure[] {
  const of = (what: keyof Load) => [mine.map((one) => one[what]), theirs.map((one) => one[what])] as const;
  const beside = (what: 'paint' | 'load', name: string): Figure => {
    const [ours, without] = of(what);
    return {
      name: `${mode}: ${name}, beside a browser without the extension`,
      value: ratio(ours, without),
      unit: '×',
      ...target,
      note: `${median(ours).toFixed(0)} ms beside ${median(without).toFixed(0)} ms`,
    };
  };
  return [
    beside('paint', 'first paint'),
    beside('load', 'load'),
    { name: `${mode}: more work of the page's main thread (CPU)`, value: difference(...of('work')), unit: 'ms' },
  ];
}

/** Both tabs load the page by turns, each time as if for the first time. */
async function takeTurns(ours: Tab, bare: Tab) {
  const mine: Load[] = [];
  const theirs: Load[] = [];
  for (const { session } of [ours, bare]) await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  // The first loads warm up both browsers.
  for (let round = -2; round < rounds; round++) {
    const turns = [[ours, mine] as const, [bare, theirs] as const];
    for (const [tab, loads] of round % 2 ? turns : turns.toReversed()) {
      const one = await load(tab);
      if (round >= 0) loads.push(one);
    }
  }
  return { mine, theirs };
}

const touching = {
  permissions: ['webRequest', 'declarativeNetRequestWithHostAccess'],
  host_permissions: ['*://*.inservice.ru/*'],
};
const nothing = 'chrome.runtime.onInstalled.addListener(() => {});';
/** The rule that blocking needs, and the listener that makes up for what it takes too much. */
const taking = `chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds: [1], addRules: [{ id: 1,
  action: { type: 'modifyHeaders', responseHeaders: [{ header: 'set-cookie', operation: 'remove' }] },
  condition: { requestDomains: ['inservice.ru'], responseHeaders: [{ header: 'set-cookie', values: ['_ga=*'] }] } }] });
chrome.webRequest.onHeadersReceived.addListener(() => {}, { urls: ['*://*/*'] }, ['responseHeaders', 'extraHeaders']);`;

/**
 * The least that can be measured here: an extension that does nothing, one that does nothing but may touch requests, and
 * one that does no more than take a cookie off responses. For all that may touch them, Chromium leads every request of
 * every page through its own process, used or not, and counts who may at the start of an extension only, so that the
 * permission cannot come with the first choice of a person.
 */
const floors = {
  empty: { manifest: {}, background: nothing },
  'empty, may touch requests': { manifest: touching, background: nothing },
  'one rule and its listener': { manifest: touching, background: taking },
} as const;

async function floorFigures(lab: Lab, name: keyof typeof floors): Promise<readonly Figure[]> {
  const { manifest, background } = floors[name];
  const folder = await mkdtemp(join(tmpdir(), 'inservice-empty-'));
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      background: { service_worker: 'empty.js' },
      ...manifest,
    }),
  );
  await writeFile(join(folder, 'empty.js'), background);
  const browser = await openChromium(lab.service, { extension: folder });
  try {
    const { mine, theirs } = await takeTurns(
      await openTab(browser, { speed: 'cable' }),
      await lab.tab({ speed: 'cable' }),
    );
    return figuresOf(name, mine, theirs);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/** What it costs a page that the extension allows, blocks or asks; two browsers take turns. */
export async function controlPart(lab: Lab): Promise<Report> {
  await buildExtension();
  lab.document('/control', page);
  lab.document('/burst', burst);
  lab.serve({
    '/control/style.css': `body { margin: 0 } /*${noise(40_000)}*/`,
    ...Object.fromEntries(names.map((name) => [`/control/${name}.js`, script(name)])),
  });
  const figures: Figure[] = [];
  for (const name of Object.keys(floors) as (keyof typeof floors)[]) figures.push(...(await floorFigures(lab, name)));
  const browser = await openChromium(lab.service, { extension: true });
  try {
    const ours = await openTab(browser, { speed: 'cable' });
    const bare = await lab.tab({ speed: 'cable' });
    for (const mode of modes) {
      for (const purpose of ['statistics', 'advertising']) await handle(browser, purpose, mode);
      const { mine, theirs } = await takeTurns(ours, bare);
      figures.push(...figuresOf(mode, mine, theirs, { most: 1.03 }));
      const longest = [];
      for (let round = 0; round < bursts; round++) longest.push(await writeBurst(browser, ours));
      figures.push({
        name: `${mode}: longest task when 10,000 items are written in a burst`,
        value: median(longest),
        unit: 'ms',
        ...(mode !== 'allow' && { most: 50 }),
      });
    }
    const native = [];
    for (let round = 0; round < bursts; round++) native.push(await writeBurst(lab.browser, bare));
    figures.push({ name: 'without the extension: the same burst', value: median(native), unit: 'ms' });
  } finally {
    await browser.close();
  }
  return {
    title: `control: pages under the extension, 10 Mbit/s and 40 ms, nothing cached, ${rounds} pairs, medians`,
    figures,
  };
}
