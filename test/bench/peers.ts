import { readFileSync } from 'node:fs';
import { everything } from './choices.ts';
import { type Lab, origin } from './lab.ts';
import { dropIn, parked, type Subject, script } from './subjects.ts';

const vanilla: Subject = {
  name: 'vanilla-cookieconsent',
  head: `<link rel="stylesheet" href="/peer/vanilla.css">${script('/peer/vanilla.js', ' defer')}`,
  gated: (path) => parked(`data-category="statistics" data-src="${path}"`),
  gatedInline: (code) => parked('data-category="statistics"', code),
  banner: `document.querySelector('#cc-main .cm')`,
  opener: `document.querySelector('#cc-main .cm [data-role=show]')`,
  preferences: `document.querySelector('#cc-main .pm')`,
  grant: `CookieConsent.acceptCategory('all')`,
};

const klaro: Subject = {
  name: 'klaro',
  head: script('/peer/klaro.js', ' defer'),
  gated: (path) => parked(`data-type="application/javascript" data-name="statistics" data-src="${path}"`),
  gatedInline: (code) => parked('data-type="application/javascript" data-name="statistics"', code),
  banner: `document.querySelector('.klaro .cookie-notice')`,
  opener: `document.querySelector('.klaro .cm-link')`,
  preferences: `document.querySelector('.klaro .cm-modal')`,
  grant: `klaro.getManager().changeAll(true); klaro.getManager().saveAndApplyConsents()`,
};

const orejime: Subject = {
  name: 'orejime',
  head: `<link rel="stylesheet" href="/peer/orejime.css">${script('/peer/orejime.js', ' defer')}`,
  gated: (path) => `<template data-purpose="statistics">${script(path)}</template>`,
  gatedInline: (code) => `<template data-purpose="statistics"><script>${code}</script></template>`,
  banner: `document.querySelector('.orejime-Banner')`,
  opener: `document.querySelector('.orejime-Banner-learnMoreButton')`,
  preferences: `document.querySelector('.orejime-Modal')`,
  grant: `orejime.manager.acceptAll()`,
};

export const peers = { vanilla, klaro, orejime } as const;

/** A minimal banner by hand in 1 KB: reads a cookie, asks, releases tags. What little a consent tool can cost. */
export const byHand: Subject = {
  name: 'by hand, 1 KB',
  head: script('/peer/by-hand.js'),
  gated: dropIn.gated,
  gatedInline: dropIn.gatedInline,
  banner: `document.querySelector('#by-hand')`,
  opener: 'undefined',
  preferences: 'undefined',
};

const read = (path: string) => readFileSync(`.cache/peers/${path}`, 'utf8');

const purposes = ['personalization', 'advertising', 'statistics', 'quality'];
const about = 'Мы используем cookie, чтобы сайт работал, и, если вы разрешите, чтобы он становился лучше.';

/** The peers' own configuration, with four purposes as ours. */
const configurations = {
  vanilla: `CookieConsent.run(${JSON.stringify({
    // It hides from browsers that are driven.
    hideFromBots: false,
    categories: {
      necessary: { enabled: true, readOnly: true },
      ...Object.fromEntries(purposes.map((purpose) => [purpose, {}])),
    },
    language: {
      default: 'ru',
      translations: {
        ru: {
          consentModal: {
            title: 'Файлы cookie',
            description: about,
            acceptAllBtn: 'Разрешить все',
            acceptNecessaryBtn: 'Отклонить все',
            showPreferencesBtn: 'Настройки',
          },
          preferencesModal: {
            title: 'Настройки cookie',
            acceptAllBtn: 'Разрешить все',
            acceptNecessaryBtn: 'Отклонить все',
            savePreferencesBtn: 'Сохранить',
            closeIconLabel: 'Закрыть',
            sections: [
              { title: 'Необходимые', description: about, linkedCategory: 'necessary' },
              ...purposes.map((purpose) => ({ title: purpose, description: about, linkedCategory: purpose })),
            ],
          },
        },
      },
    },
  })});`,
  klaro: `var klaroConfig = ${JSON.stringify({
    version: 1,
    lang: 'ru',
    acceptAll: true,
    translations: { zz: { privacyPolicyUrl: '/privacy' } },
    services: purposes.map((purpose) => ({ name: purpose, title: purpose, purposes: [purpose] })),
  })};`,
  orejime: `window.orejimeConfig = ${JSON.stringify({
    privacyPolicyUrl: '/privacy',
    purposes: purposes.map((purpose) => ({ id: purpose, title: purpose, description: about, cookies: [] })),
  })};`,
};

const byHandCode = `(() => {
  const name = 'inservice_consent';
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith(name + '='));
  const flags = cookie && cookie.split('.')[4];
  const release = () => {
    for (const tag of document.querySelectorAll('script[type="text/plain"][data-purpose]')) {
      const script = document.createElement('script');
      if (tag.dataset.src) script.src = tag.dataset.src;
      else script.text = tag.text;
      script.async = false;
      tag.replaceWith(script);
    }
  };
  const decide = (flag, bar) => {
    document.cookie = name + '=1.1.0.0.' + flag.repeat(4) + '; path=/; max-age=31536000; samesite=lax; secure';
    bar.remove();
    if (flag === '2') release();
  };
  document.addEventListener('DOMContentLoaded', () => {
    if (flags === '2222') return release();
    if (flags) return;
    const bar = document.createElement('div');
    bar.id = 'by-hand';
    bar.style.cssText = 'position:fixed;inset:auto 0 0;padding:16px;background:#fff;border-top:1px solid';
    bar.innerHTML = 'Cookie? <button>Да</button> <button>Нет</button>';
    const [yes, no] = bar.querySelectorAll('button');
    yes.onclick = () => decide('2', bar);
    no.onclick = () => decide('0', bar);
    document.body.append(bar);
  });
})();`;

/** Puts the peers' files where their pages look for them. */
export function servePeers(lab: Lab): void {
  lab.serve({
    '/peer/vanilla.css': read('vanilla-cookieconsent-3.1.0/dist/cookieconsent.css'),
    '/peer/vanilla.js': read('vanilla-cookieconsent-3.1.0/dist/cookieconsent.umd.js') + configurations.vanilla,
    '/peer/klaro.js': configurations.klaro + read('klaro-0.7.22/dist/klaro.js'),
    '/peer/orejime.css': read('orejime-3.2.1/dist/orejime-standard.css'),
    '/peer/orejime.js': configurations.orejime + read('orejime-3.2.1/dist/orejime-standard-en.js'),
    '/peer/by-hand.js': byHandCode.replaceAll(/\n\s*/g, ' '),
  });
}

/** The cookies of a visitor who granted everything, by each subject's own hand. */
export async function grantedCookies(
  lab: Lab,
  subjects: readonly Subject[],
): Promise<Readonly<Record<string, string>>> {
  await lab.cookies({});
  for (const { grant, head, banner } of subjects) {
    if (!grant) continue;
    lab.document('/grant', `<!doctype html><html lang="ru"><head>${head}</head><body><h1>Страница</h1></body>`);
    const { page, close } = await lab.tab();
    await page.goto(`${origin}/grant`);
    await page.waitForFunction(banner);
    await page.evaluate(`{ ${grant} }`);
    await close();
  }
  const cookies = await lab.browser.context.cookies(origin);
  return { ...Object.fromEntries(cookies.map(({ name, value }) => [name, value])), ...everything };
}
