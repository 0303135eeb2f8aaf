import { recent } from './control/recent.ts';
import { badgeEdge } from './edges/badge.ts';
import { browser } from './edges/browser.ts';
import { startControl } from './edges/control.ts';
import { cookieEdge } from './edges/cookies.ts';
import { enteredEdge } from './edges/entered.ts';
import { startErasing } from './edges/erasing.ts';
import { frameEdge } from './edges/frames.ts';
import { gpcEdge } from './edges/gpc.ts';
import { answerPanels } from './edges/messaging.ts';
import { watchAllowedSites } from './edges/observers.ts';
import { settingsEdge } from './edges/settings.ts';
import { signalsFor } from './edges/signals.ts';
import { startWatch } from './edges/watching.ts';
import { contentsOf, reveal } from './reveal.ts';

const stores = { cookies: cookieEdge(browser.cookies), frames: frameEdge(browser.tabs, browser.scripting) };
const badge = badgeEdge(browser.action, browser.storage.session);
const look = startWatch(browser, stores, signalsFor(navigator, gpcEdge(browser.storage.local)), (reappeared) =>
  badge({ reappeared }),
);
const own = recent(Date.now);
const entered = enteredEdge(browser.storage.session);
const control = startControl(browser, { onHeld: (held) => badge({ held }), look, own, entered });
const erasing = startErasing(browser, stores, { own, entered });

watchAllowedSites(browser);
// Refused now, it is tried again at the next update; until then the former settings are understood as they are.
browser.runtime.onInstalled.addListener(
  () =>
    void settingsEdge(browser.storage.local)
      .migrate()
      .catch(() => undefined),
);

answerPanels(browser.runtime, {
  reveal: ({ item }) => reveal(item, stores),
  contents: async ({ item, from }) => {
    const found = await contentsOf(item, from, stores);
    return found && [...found];
  },
  ...erasing,
  ...control,
});
