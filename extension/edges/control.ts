import type { Browser } from 'webextension-polyfill';
import { answering } from '../control/answer-held.ts';
import { asking } from '../control/asking.ts';
import { control } from '../control/control.ts';
import { enforcing } from '../control/enforcing.ts';
import { type Recent, recent } from '../control/recent.ts';
import { siteOf } from '../site.ts';
import { askable, reachOf } from './access.ts';
import { aroundEdge } from './around.ts';
import { hearCookieChanges } from './cookie-changes.ts';
import { cookieWriter } from './cookie-writer.ts';
import { cookieEdge, readCookie } from './cookies.ts';
import { deskEdge } from './desk.ts';
import type { EnteredEdge } from './entered.ts';
import { entryWriter } from './entry-writer.ts';
import { formerCookies } from './former-cookies.ts';
import { gpcEdge } from './gpc.ts';
import { handlingEdge } from './handlings.ts';
import { replaceRules } from './net-rules.ts';
import { replaceScripts } from './registered.ts';
import { registryEdge } from './registries.ts';
import { hearReports } from './reports.ts';
import { canWait, siftResponses } from './responses.ts';

interface Around {
  /** Hears how much waits for an answer. */
  readonly onHeld: (count: number) => Promise<void>;
  /** Looks again for what a site stores against the choice. */
  readonly look: (site: string) => void;
  /** What the extension stores itself: cookies, entries. */
  readonly own: Recent;
  readonly entered: EnteredEdge;
}

/** Starts the three controls: what is chosen is enforced, what is stopped is heard. @returns answers for the panel */
export function startControl(browser: Browser, { onHeld, look, own, entered }: Around) {
  const { local, session } = browser.storage;
  const handlings = handlingEdge(local);
  const gpc = gpcEdge(local);
  const registries = registryEdge(local);
  const waits = canWait(browser.webRequest);
  const desk = deskEdge(session, ({ held }) => onHeld(held.length));
  const writer = cookieWriter(browser.cookies);
  const entries = entryWriter(browser.tabs, browser.scripting, entered);
  const cookies = cookieEdge(browser.cookies);
  const around = aroundEdge(browser.scripting);
  const clock = Date.now;
  const again = recent(clock);
  const edges = { handlings, registries, desk, cookies, writer, entries, entered, own, again, around, waits, clock };
  const { hear, sift, notice, gone, pass, now } = asking(edges);

  const enforce = enforcing({
    handlings,
    gpc,
    registries,
    waits,
    scripts: (wanted) => replaceScripts(browser.scripting, wanted),
    rules: (wanted) => replaceRules(browser.declarativeNetRequest, wanted),
    responses: siftResponses(browser.webRequest, sift),
    enforced: {
      // Of this session: an update of the extension takes its registrations away, a restart may.
      read: async () => String((await session.get('enforced'))['enforced'] ?? ''),
      keep: (what) => session.set({ enforced: what }),
    },
  });

  hearReports(browser.runtime, {
    report: hear,
    declares(url, text) {
      void registries.learn(new URL(url).host, text).then((isNew) => (isNew ? enforce() : undefined));
    },
  });
  const formerOf = formerCookies();
  const hearCookies = hearCookieChanges(browser, {
    changed(change) {
      const read = readCookie(change.cookie);
      const site = siteOf(read.item.host);
      if (site) look(site);
      const before = formerOf(change);
      // Firefox tells of the new cookie twice instead.
      if (!change.removed) void notice(read, waits ? undefined : before);
      else if (change.cause !== 'overwrite') gone(read);
    },
    // What is stopped goes from the jar before the next request takes it along.
    urgent: async () => (await handlings.all()).size > 0,
    missed: look,
  });
  // A new version and a new session begin with nothing of what was kept for the session, and so enforce anew.
  browser.runtime.onInstalled.addListener(() => void enforce());
  browser.runtime.onStartup.addListener(() => void enforce());

  const follow = () => {
    hearCookies();
    return enforce();
  };
  const { answer, settle, resume } = answering({ desk, handlings, entries, pass, now, enforce: follow });
  // A background that was stopped in between goes on where it was.
  void enforce().then(resume);
  const everywhere = askable(browser.runtime);
  const reaches = (url: string) => reachOf(browser.permissions, everywhere, url);
  return control({ handlings, gpc, desk, enforce: follow, answer, settle, reaches, look, waits });
}
