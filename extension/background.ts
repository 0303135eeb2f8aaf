import { badgeEdge } from './edges/badge.ts';
import { browser } from './edges/browser.ts';
import { startControl } from './edges/control.ts';
import { cookieEdge } from './edges/cookies.ts';
import { frameEdge } from './edges/frames.ts';
import { gpcEdge } from './edges/gpc.ts';
import { answerPanels } from './edges/messaging.ts';
import { watchAllowedSites } from './edges/observers.ts';
import { signalsFor } from './edges/signals.ts';
import { undoableErasing } from './edges/undoing.ts';
import { startWatch } from './edges/watching.ts';
import { contentsOf, reveal } from './reveal.ts';
import { siteOfItem } from './sight.ts';

const stores = { cookies: cookieEdge(browser.cookies), frames: frameEdge(browser.tabs, browser.scripting) };
const badge = badgeEdge(browser.action, browser.storage.session);
const control = startControl(browser, (held) => badge({ held }));
const changed = startWatch(browser, stores, signalsFor(navigator, gpcEdge(browser.storage.local)), (reappeared) =>
  badge({ reappeared }),
);
const erasing = undoableErasing(browser, stores);

watchAllowedSites(browser);

answerPanels(browser.runtime, {
  reveal: ({ item }) => reveal(item, stores),
  contents: async ({ item, from }) => {
    const found = await contentsOf(item, from, stores);
    return found && [...found];
  },
  ...erasing,
  async erase(question) {
    const receipts = await erasing.erase(question);
    for (const site of new Set(question.items.flatMap((item) => siteOfItem(item) ?? []))) changed(site);
    return receipts;
  },
  ...control,
});
