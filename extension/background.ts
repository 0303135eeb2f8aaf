import { control } from './control/control.ts';

import { browser } from './edges/browser.ts';
import { cookieEdge } from './edges/cookies.ts';
import { erasedEdge } from './edges/erased.ts';
import { frameEdge } from './edges/frames.ts';
import { handlingEdge } from './edges/handlings.ts';
import { answerPanels } from './edges/messaging.ts';
import { watchAllowedSites } from './edges/observers.ts';
import { registerGuards } from './edges/registered.ts';
import { erase } from './erase.ts';
import { contentsOf, reveal } from './reveal.ts';

const stores = { cookies: cookieEdge(browser.cookies), frames: frameEdge(browser.tabs, browser.scripting) };
const erased = erasedEdge(browser.storage.local);
const handlings = handlingEdge(browser.storage.local);
const enforce = async () => registerGuards(browser.scripting, await handlings.all());

// An update of the extension takes its registrations away.
browser.runtime.onInstalled.addListener(() => void enforce());

watchAllowedSites(browser);

answerPanels(browser.runtime, {
  reveal: ({ item }) => reveal(item, stores),
  contents: async ({ item, from }) => {
    const found = await contentsOf(item, from, stores);
    return found && [...found];
  },
  erase: ({ items }) => erase(items, stores, (gone) => erased.remember(gone, Date.now())),
  ...control({ handlings, enforce }),
});
