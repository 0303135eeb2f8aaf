import { render } from 'preact';
import { sheet } from '../../shared/ui/sheet.ts';
import { theme } from '../../shared/ui/theme.ts';
import toggleCss from '../../shared/ui/toggle.css?inline';
import { accessEdge, askable } from '../edges/access.ts';
import { browser } from '../edges/browser.ts';
import { cookieEdge } from '../edges/cookies.ts';
import { erasedEdge } from '../edges/erased.ts';
import { frameEdge } from '../edges/frames.ts';
import { gpcEdge } from '../edges/gpc.ts';
import { askBackground } from '../edges/messaging.ts';
import { pageConsentEdge } from '../edges/page-consent.ts';
import { settingsEdge } from '../edges/settings.ts';
import { sideEdge } from '../edges/side.ts';
import { signalsFor, statesGpc } from '../edges/signals.ts';
import { tabEdge } from '../edges/tabs.ts';
import { watchPages } from '../edges/writes.ts';
import { scanner } from '../scan.ts';
import { siteOf, siteOfUrl } from '../site.ts';
import { App } from './app.tsx';
import cardsCss from './cards.css?inline';
import controlCss from './control/control.css?inline';
import eraseCss from './erase/erase.css?inline';
import itemsCss from './items.css?inline';
import { chooseLanguage } from './language.ts';
import overviewCss from './overview.css?inline';
import css from './panel.css?inline';
import reportCss from './report.css?inline';
import { saveFile } from './save-file.ts';

const tabs = tabEdge(browser.tabs);
const settings = settingsEdge(browser.storage.local);
const access = accessEdge(browser.permissions, askable(browser.runtime), browser.extension);
const cookies = cookieEdge(browser.cookies);
const scan = scanner({
  stores: { cookies, frames: frameEdge(browser.tabs, browser.scripting) },
  access,
  erased: erasedEdge(browser.storage.local),
  signals: signalsFor(navigator, gpcEdge(browser.storage.local)),
  clock: Date.now,
});

/** `?site=` names the site; popup and side panel show the site of the page that the person looks at. */
const named = new URLSearchParams(location.search).get('site');
const popup = browser.extension.getViews({ type: 'popup' }).includes(window);

async function siteBehind(): Promise<string | undefined> {
  const url = await tabs.activeUrl();
  return url === undefined ? undefined : siteOfUrl(url);
}

const styles = [css, cardsCss, overviewCss, itemsCss, reportCss, toggleCss, controlCss, eraseCss];
document.adoptedStyleSheets = [...theme('auto'), sheet(styles.join('\n'))];
document.documentElement.classList.toggle('popup', popup);

const [site, kept, welcomed, { id: windowId = -2 }] = await Promise.all([
  named === null ? siteBehind() : siteOf(named),
  settings.language(),
  settings.welcomed(),
  browser.windows.getCurrent(),
]);

render(
  <App
    site={site}
    place={popup ? 'popup' : named === null ? 'side' : 'tab'}
    language={kept ?? chooseLanguage([browser.i18n.getUILanguage(), ...navigator.languages])}
    first={!welcomed}
    world={{
      ask: askBackground(browser.runtime),
      scan,
      access,
      keepLanguage: settings.keepLanguage,
      keepWelcomed: settings.keepWelcomed,
      openSide: sideEdge(globalThis, windowId)?.open,
      saveFile,
      pageConsent: pageConsentEdge(browser.tabs, browser.scripting),
      browserStatesGpc: statesGpc(navigator),
      openPage: tabs.openBehind,
      watchSite(changed, signal) {
        tabs.watchActive(() => void siteBehind().then(changed), signal);
      },
      openPanel: (of) => tabs.openInFront(browser.runtime.getURL(`extension/panel/index.html?site=${of}`)),
      watch(of, changed, signal) {
        cookies.watch(of, changed, signal);
        tabs.watch(changed, signal);
        watchPages(browser, changed, signal);
      },
    }}
  />,
  document.body,
);
