import type { Page } from 'playwright-core';
import { buildExtension } from '../../scripts/steps/build.mjs';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { startService } from '../support/service.ts';
import { type Figure, median, type Report } from './figures.ts';

const rounds = 3;

/** 10,000 entries and 50 databases, one of them with a store of 100,000 records. */
const fill = `(async () => {
  for (let n = 0; n < 10000; n++) localStorage['item' + n] = 'value ' + n + ' ' + Math.random();
  for (let n = 0; n < 50; n++) {
    const request = indexedDB.open('base' + n, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('store');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const writing = request.result.transaction('store', 'readwrite');
    const last = n ? 10 : 100000;
    for (let key = 0; key < last; key++) writing.objectStore('store').put({ key, text: 'record ' + key }, key);
    await new Promise((resolve) => (writing.oncomplete = resolve));
    request.result.close();
  }
  document.title = 'filled';
})()`;

/** Chromium keeps 180 cookies per site and partition at most, so they are spread over partitions. */
const fillCookies = `(async () => {
  for (let n = 0; n < 3000; n++) {
    await chrome.cookies.set({ url: 'https://inservice.ru/', name: 'cookie' + n, value: String(n), secure: true, sameSite: 'no_restriction',
      expirationDate: Date.now() / 1000 + 86400, partitionKey: { topLevelSite: 'https://site' + Math.floor(n / 150) + '.example' } });
  }
  return (await chrome.cookies.getAll({ domain: 'inservice.ru', partitionKey: {} })).length;
})()`;

/** The same things read by the browser's own interfaces, with nothing in between. Milliseconds. */
const readRaw = `(async () => {
  const began = performance.now();
  const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith('https://inservice.ru'));
  const inPage = (func) => chrome.scripting.executeScript({ target: { tabId: tab.id }, func });
  await Promise.all([
    chrome.cookies.getAll({ domain: 'inservice.ru', partitionKey: {} }),
    inPage(() => JSON.stringify(Object.entries(localStorage))),
  ]);
  const first = performance.now() - began;
  await inPage(async () => Promise.all((await indexedDB.databases()).map(({ name }) => new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      const count = request.result.transaction('store').objectStore('store').count();
      count.onsuccess = () => resolve([name, count.result]);
    };
  }))));
  return { first, whole: performance.now() - began };
})()`;

const watch = `
  window.longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.longest = Math.max(window.longest, duration)))).observe({ type: 'longtask' });
  const look = () => {
    window.firstRows ??= document.querySelector('[data-id]') ? performance.now() : undefined;
    window.wholeList ??= /\\b1\\d[\\s\\u00A0]?\\d{3}/.test(document.querySelector('#overview-title')?.textContent ?? '') && document.querySelector('[data-id]') ? performance.now() : undefined;
    window.atRest ??= document.querySelector('main[aria-busy="false"]') ? performance.now() : undefined;
    if (!window.atRest) requestAnimationFrame(look);
  };
  addEventListener('DOMContentLoaded', look);`;

interface Opening {
  readonly firstRows?: number;
  readonly wholeList?: number;
  readonly atRest: number;
}

async function openPanel(chromium: Chromium, site: string): Promise<Page> {
  const panel = await chromium.context.newPage();
  await panel.addInitScript(watch);
  await panel.goto(`chrome-extension://${chromium.extensionId()}/extension/panel/index.html?site=${site}`);
  await panel.waitForFunction(() => 'atRest' in window && window.atRest, undefined, { timeout: 60_000 });
  return panel;
}

const timesOf = (panel: Page): Promise<Opening> => panel.evaluate('({ firstRows, wholeList, atRest })');

/** The longest task while a person scrolls through all of it, and what the panel's heap holds then. */
async function scroll(chromium: Chromium, panel: Page): Promise<{ readonly longest: number; readonly heap: number }> {
  await panel.waitForTimeout(500);
  await panel.evaluate('window.longest = 0');
  await panel.mouse.move(640, 500);
  for (let step = 0; step < 60; step++) {
    await panel.mouse.wheel(0, 1200);
    await panel.waitForTimeout(30);
  }
  const session = await chromium.context.newCDPSession(panel);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { longest: await panel.evaluate('window.longest'), heap: usedSize };
}

/** A site that keeps a great deal, in the panel and by the browser's own interfaces. */
export async function inventoryPart(): Promise<Report> {
  await buildExtension();
  const service = await startService();
  const chromium = await openChromium(service, { extension: true });
  try {
    service.serve({ 'https://inservice.ru/full': { html: '<!doctype html><title>…</title>' } });
    await chromium.page.goto('https://inservice.ru/full');
    await chromium.page.evaluate(fill);
    const first = await openPanel(chromium, 'inservice.com');
    const cookies = await first.evaluate<number>(fillCookies);
    const raws: { readonly first: number; readonly whole: number }[] = [];
    const floors: number[] = [];
    const openings: Opening[] = [];
    let scrolled = { longest: 0, heap: 0 };
    for (let round = 0; round < rounds; round++) {
      raws.push(await first.evaluate(readRaw));
      const empty = await openPanel(chromium, 'inservice.com');
      floors.push((await timesOf(empty)).atRest);
      await empty.close();
      const panel = await openPanel(chromium, 'inservice.ru');
      openings.push(await timesOf(panel));
      if (round === rounds - 1) scrolled = await scroll(chromium, panel);
      await panel.close();
    }
    return {
      title: 'Panel: a site that keeps a great deal',
      figures: figures({ cookies, raws, floors, openings, ...scrolled }),
    };
  } finally {
    await chromium.close();
    await service.close();
  }
}

interface Found {
  readonly cookies: number;
  readonly raws: readonly { readonly first: number; readonly whole: number }[];
  readonly floors: readonly number[];
  readonly openings: readonly Opening[];
  readonly longest: number;
  readonly heap: number;
}

function figures({ cookies, raws, floors, openings, longest, heap }: Found): readonly Figure[] {
  const raw = { first: median(raws.map(({ first }) => first)), whole: median(raws.map(({ whole }) => whole)) };
  const floor = median(floors);
  const beyond = (time: keyof Opening) => median(openings.map((opening) => (opening[time] ?? Number.NaN) - floor));
  const rows = beyond('firstRows');
  const whole = beyond('wholeList');
  const note = (panel: number, read: number) => `${panel.toFixed(0)} ms beside ${read.toFixed(0)} ms`;
  return [
    {
      name: 'first rows beside the raw read of cookies and localStorage',
      value: rows / raw.first,
      unit: '×',
      most: 1.3,
      note: note(rows, raw.first),
    },
    {
      name: 'whole list beside the raw read of everything',
      value: whole / raw.whole,
      unit: '×',
      most: 2,
      note: note(whole, raw.whole),
    },
    {
      name: 'until what is wrong inside the values is known',
      value: beyond('atRest'),
      unit: 'ms',
      note: `${cookies} cookies, 10,000 entries, 50 databases`,
    },
    { name: 'panel of an empty site', value: floor, unit: 'ms' },
    { name: 'longest task while scrolling', value: longest, unit: 'ms', most: 50 },
    { name: 'heap of the panel', value: heap, unit: 'bytes', most: 200_000_000 },
  ];
}
