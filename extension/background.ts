import { accessEdge } from './edges/access.ts';
import { browser } from './edges/browser.ts';
import { cookieEdge } from './edges/cookies.ts';
import { frameEdge } from './edges/frames.ts';
import { answerPanels } from './edges/messaging.ts';
import { signalsOf } from './edges/signals.ts';
import { erase } from './erase.ts';
import { observe } from './observe.ts';
import { reveal } from './reveal.ts';
import { takeSnapshot } from './take-snapshot.ts';

const access = accessEdge(browser.permissions);
const stores = { cookies: cookieEdge(browser.cookies), frames: frameEdge(browser.tabs, browser.scripting) };

answerPanels(browser.runtime, {
  scan: async ({ site }) =>
    (await access.has(site)) ? takeSnapshot(site, await observe(site, stores), signalsOf(navigator), Date.now()) : null,
  reveal: ({ item }) => reveal(item, stores),
  erase: ({ items }) => erase(items, stores),
});
