import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inservice } from '../../shared/core/registry/catalogue/inservice.ts';
import { consentCookieFor } from '../../widget/testing/consent-cookie.ts';
import { openChromium } from '../support/chromium.ts';
import { startService } from '../support/service.ts';
import type { Picture } from './pictures.ts';

const address = 'https://inservice.ru/states';
const frame =
  '<p><iframe data-purpose="statistics" data-service="yandex-metrica" data-src="https://mc.yandex.ru/" title="Yandex" width="288" height="260"></iframe></p>';

/** Addresses of sites whose policy has a later edition than the one that the person met. */
const later = { editorial: `${address}-clarified`, material: `${address}-changed` } as const;

const registryWith = (kind: keyof typeof later): string => {
  const changes = {
    ru: 'Посещения теперь считает Яндекс Метрика.',
    kk: 'Кіруді енді Яндекс Метрика санайды.',
    en: 'Visits are now counted by Yandex Metrica.',
  };
  const touches = kind === 'material' && { touches: ['statistics'] };
  return JSON.stringify({
    ...inservice,
    editions: [
      { id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' },
      { id: '2', published: { 'inservice.ru': '2026-03-01' }, kind, changes, ...touches },
    ],
  });
};

const headOf = (kind: keyof typeof later) =>
  `<script type="application/json" data-inservice-registry>${registryWith(kind)}</script>`;

/** Goes to such a site as a person who decided before. */
async function visitLater(page: Page, kind: keyof typeof later): Promise<void> {
  await page
    .context()
    .addCookies([consentCookieFor(later[kind], { granted: ['statistics', 'quality'], at: Date.parse('2026-02-01') })]);
  await page.goto(later[kind]);
}

/** Addresses of sites that chose another layout than the bar. */
const layouts = { box: `${address}-box`, dialog: `${address}-dialog` } as const;

const html = (
  lang: string,
  head = '',
  layout = 'bar',
) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>inService</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>body{max-width:60rem;margin:1rem auto;padding:0 1rem;font:1rem system-ui}</style>
${head}<script src="/consent/inservice-consent.js" data-layout="${layout}"></script></head><body><h1>inService</h1></body></html>`;

const add = (page: Page, markup: string) =>
  page.evaluate((inner) => document.body.insertAdjacentHTML('beforeend', inner), markup);
const act = (page: Page, host: string, action: string) => page.locator(`${host} [data-action=${action}]`).first();

interface State {
  /** The page in its full length. */
  readonly whole: boolean;
  show(page: Page): Promise<void>;
}

/** A first visit. */
const askedAt = (site: string): State => ({
  whole: false,
  async show(page) {
    await page.context().clearCookies();
    await page.goto(site);
    await act(page, 'inservice-consent', 'deny-all').waitFor();
  },
});

/**
 * What each picture shows. One page for each language goes through them in this order: the decisions made long ago come
 * first, for a page that has decided puts its own back.
 */
const states: Readonly<Record<string, State>> = {
  notice: {
    whole: false,
    async show(page) {
      await visitLater(page, 'editorial');
      await page.locator('inservice-consent [role=status] a').waitFor();
      await page.evaluate(() => localStorage.clear());
    },
  },
  'asks-again': {
    whole: false,
    async show(page) {
      await visitLater(page, 'material');
      await act(page, 'inservice-consent', 'deny-all').waitFor();
    },
  },
  changes: {
    whole: false,
    async show(page) {
      await act(page, 'inservice-consent', 'preferences').click();
      await page.locator('inservice-consent .changes').waitFor();
    },
  },
  box: askedAt(layouts.box),
  dialog: askedAt(layouts.dialog),
  banner: askedAt(address),
  preferences: {
    whole: false,
    async show(page) {
      await act(page, 'inservice-consent', 'preferences').click();
      await act(page, 'inservice-consent', 'save').waitFor();
    },
  },
  placeholder: {
    whole: false,
    async show(page) {
      await act(page, 'inservice-consent', 'deny-all').click();
      await add(page, frame);
      await act(page, 'inservice-placeholder', 'grant').waitFor();
    },
  },
  cabinet: {
    whole: true,
    async show(page) {
      await page.locator('iframe').evaluate((held) => held.remove());
      await add(page, '<inservice-preferences></inservice-preferences>');
      await page.locator('inservice-preferences time').first().waitFor();
    },
  },
  storage: {
    whole: true,
    async show(page) {
      await page.locator('inservice-preferences').evaluate((centre) => centre.remove());
      await add(page, '<inservice-storage></inservice-storage>');
      await page.locator('inservice-storage [data-name]').first().waitFor();
    },
  },
};

/** Draws every state in three languages, light and dark, narrow and wide: `state-language-colours-width.jpg`. */
export async function drawStates(folder: string): Promise<readonly Picture[]> {
  await mkdir(folder, { recursive: true });
  const service = await startService();
  const { context, close } = await openChromium(service);
  const drawn: Picture[] = [];
  try {
    for (const lang of ['ru', 'kk', 'en']) {
      service.serve({
        [address]: { html: html(lang) },
        [layouts.box]: { html: html(lang, '', 'box') },
        [layouts.dialog]: { html: html(lang, '', 'dialog') },
        [later.editorial]: { html: html(lang, headOf('editorial')) },
        [later.material]: { html: html(lang, headOf('material')) },
      });
      const page = await context.newPage();
      await context.clearCookies();
      for (const [name, { show, whole }] of Object.entries(states)) {
        await show(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          for (const width of [320, 1280]) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            await page.setViewportSize({ width, height: width === 320 ? 640 : 720 });
            await page.waitForTimeout(100);
            const image = await page.screenshot({ type: 'jpeg', quality: 60, fullPage: whole });
            const path = join(folder, `${name}-${lang}-${colorScheme}-${width}.jpg`);
            await writeFile(path, image);
            drawn.push({ path, bytes: image.length });
          }
        }
      }
      await page.close();
    }
  } finally {
    await close();
    await service.close();
  }
  return drawn;
}
