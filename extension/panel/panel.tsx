import { render } from 'preact';
import { sheet } from '../../shared/ui/sheet.ts';
import { theme } from '../../shared/ui/theme.ts';
import { accessEdge } from '../edges/access.ts';
import { browser } from '../edges/browser.ts';
import { cookieEdge } from '../edges/cookies.ts';
import { erasedEdge } from '../edges/erased.ts';
import { frameEdge } from '../edges/frames.ts';
import { askBackground } from '../edges/messaging.ts';
import { settingsEdge } from '../edges/settings.ts';
import { signalsOf } from '../edges/signals.ts';
import { tabEdge } from '../edges/tabs.ts';
import { scanner } from '../scan.ts';
import { siteOf, siteOfUrl } from '../site.ts';
import { App } from './app.tsx';
import { chooseLanguage } from './language.ts';
import css from './panel.css?inline';

const tabs = tabEdge(browser.tabs);
const settings = settingsEdge(browser.storage.local);
const access = accessEdge(browser.permissions);
const cookies = cookieEdge(browser.cookies);
const scan = scanner({
  stores: { cookies, frames: frameEdge(browser.tabs, browser.scripting) },
  access,
  erased: erasedEdge(browser.storage.local),
  signals: signalsOf(navigator),
  clock: Date.now,
});

/** `?site=` names the site; without it this is the popup, which shows the site of the page behind it. */
const named = new URLSearchParams(location.search).get('site');

async function siteBehind(): Promise<string | undefined> {
  const url = await tabs.activeUrl();
  return url === undefined ? undefined : siteOfUrl(url);
}

document.adoptedStyleSheets = [...theme('auto'), sheet(css)];
document.documentElement.classList.toggle('popup', named === null);

const [site, kept] = await Promise.all([named === null ? siteBehind() : siteOf(named), settings.language()]);

render(
  <App
    site={site}
    popup={named === null}
    language={kept ?? chooseLanguage([browser.i18n.getUILanguage(), ...navigator.languages])}
    world={{
      ask: askBackground(browser.runtime),
      scan,
      access,
      keepLanguage: settings.keepLanguage,
      openPage: tabs.openBehind,
      openPanel: (of) => tabs.openInFront(browser.runtime.getURL(`extension/panel/index.html?site=${of}`)),
      watch(of, changed, signal) {
        cookies.watch(of, changed, signal);
        tabs.watch(changed, signal);
      },
    }}
  />,
  document.body,
);
