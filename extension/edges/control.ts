import type { Browser } from 'webextension-polyfill';
import { ruleOf } from '../../shared/core/registry/rules.ts';
import { answering } from '../control/answer-held.ts';
import { asking } from '../control/asking.ts';
import { control } from '../control/control.ts';
import { headerRules, requestRules } from '../control/net-rules.ts';
import { builtIn } from '../known.ts';
import { cookieWriter } from './cookie-writer.ts';
import { cookieEdge, readCookie } from './cookies.ts';
import { deskEdge } from './desk.ts';
import { entryWriter } from './entry-writer.ts';
import { handlingEdge } from './handlings.ts';
import { replaceRules } from './net-rules.ts';
import { registerGuards } from './registered.ts';
import { hearReports } from './reports.ts';
import { canWait, siftResponses } from './responses.ts';

/** Starts the three controls: what is chosen is enforced, what is stopped is heard. @returns answers for the panel */
export function startControl(browser: Browser) {
  const handlings = handlingEdge(browser.storage.local);
  const waits = canWait(browser.webRequest);
  const desk = deskEdge(browser.storage.session, async ({ held }) => {
    await browser.action.setBadgeText({ text: held.length ? String(held.length) : '' });
  });
  const services = [...builtIn.services.values()].map(ruleOf);
  const enforce = async () => {
    const sites = await handlings.all();
    await registerGuards(browser.scripting, sites);
    const rules = [...sites].flatMap(([site, chosen]) => [
      ...(waits ? [] : headerRules(site, chosen, services)),
      ...requestRules(site, chosen, services),
    ]);
    await replaceRules(browser.declarativeNetRequest, rules);
  };
  const cookies = cookieEdge(browser.cookies);
  const writer = cookieWriter(browser.cookies);
  const { hear, sift, notice, pass } = asking({ handlings, desk, cookies, writer, waits, clock: Date.now });

  // An update of the extension takes its registrations away.
  browser.runtime.onInstalled.addListener(() => void enforce());
  hearReports(browser.runtime, (report) => void hear(report));
  siftResponses(browser.webRequest, sift);
  browser.cookies.onChanged.addListener(({ removed, cookie }) => {
    if (!removed) void notice(readCookie(cookie));
  });

  const entries = entryWriter(browser.tabs, browser.scripting);
  return control({ handlings, desk, enforce, waits, answer: answering({ desk, handlings, entries, pass, enforce }) });
}
