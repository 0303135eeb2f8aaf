import { isForHost, readSetCookie, type WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import { areas } from '../areas.ts';
import type { Entry } from '../edges/entry-writer.ts';
import type { Report } from '../edges/reports.ts';
import { siteOfUrl } from '../site.ts';
import type { AskingEdges } from './asking.ts';
import { type Desk, type Held, withHeld, withoutAll, withoutHeld, withStopped } from './desk.ts';
import { heldCookie, heldCookieId, heldEntry, heldEntryId, isBeside, type Keeper } from './held.ts';
import { isThere } from './is-there.ts';
import { isAmongOwn, jarsOf } from './jars.ts';
import { judge } from './judge.ts';
import { type Jar, printOf } from './passing.ts';
import { standingBy } from './standing.ts';
import { takingBack } from './taking-back.ts';

type StoppedWrite = Report['writes'][number];
type Taken = Report['taken'][number];

/** What of these is a cookie that can be made up for, as its page wants it. */
const cookiesIn = (all: readonly (StoppedWrite | Taken)[], page: URL, now: number) =>
  all.map(({ kind, text }) => (kind === 'cookie' && text !== undefined ? readSetCookie(text, page, now) : undefined));

/** Whether a response wants it hidden from scripts: no browser lets one overwrite such a cookie, or take it away. */
const isHidden = ({ kind, text, url }: Held): boolean =>
  kind === 'cookie' && text !== undefined && readSetCookie(text, new URL(url), 0).httpOnly;

/**
 * Hears what the guard stopped in a page. How it is handled is decided here, however the page claims it to be. Where
 * nothing is chosen, no guard runs, and whatever is reported is made up, or too late: nothing is done.
 */
export function hearing(edges: AskingEdges) {
  const { handlings, registries, desk, cookies, writer, entries, again, around, waits, clock } = edges;
  const partitions = { around, waits };
  const standing = standingBy(handlings, registries);
  const takeBack = takingBack(edges);

  return async ({ url, tab, frame, top, store: told, writes, taken, came, more }: Report): Promise<void> => {
    const page = new URL(url);
    const store = told ?? (await cookies.storeOf(tab));
    const read = cookiesIn(writes, page, clock());
    const gone = cookiesIn(taken, page, clock());
    const [jarFor, amongOwn, stored] = await Promise.all([
      jarsOf([...read, ...gone], { url, tab, frame, top, store }, partitions),
      read.some((wanted) => wanted) && isAmongOwn({ url, tab, frame }, partitions),
      read.some((wanted) => wanted) ? cookies.inStore(siteOfUrl(url) ?? '', store) : [],
    ]);
    // After all that may take its time: what counts is the choice of now.
    const stands = await standing(siteOfUrl(url), page.host);
    if (!stands) return;
    const { site, chosen, own } = stands;
    const keeper: Keeper = { site, url, top, tab, frame, store };
    /** Allowed by now, though the page does not know it yet; or nothing new. */
    const passing: (readonly [WantedCookie, Jar])[] = [];
    const entering: Entry[] = [];

    const withoutCookie = (before: Desk, wanted: WantedCookie): Desk => {
      const ids = new Set([
        heldCookieId({ wanted, site, url, jar: jarFor(wanted), store }),
        heldEntryId('cookie', wanted.name, keeper),
      ]);
      return withoutAll(before, (held) => ids.has(held.id) && !isHidden(held));
    };
    /** What the page has taken away itself it does not want to store any more. */
    const take = (before: Desk, { kind, name }: Taken, at: number): Desk => {
      const cookie = gone[at];
      if (cookie) return isForHost(cookie, page.hostname) ? withoutCookie(before, cookie) : before;
      if (name === undefined) return withoutAll(before, (held) => isBeside(held, kind, keeper));
      return withoutHeld(before, new Set([heldEntryId(kind, name, keeper)]));
    };
    const layCookie = (
      before: Desk,
      { name, text = '', times, handling }: StoppedWrite,
      wanted: WantedCookie,
    ): Desk => {
      // A script sets no HttpOnly cookies, and none of another host: the browser would not store them either.
      if (wanted.httpOnly || wanted.name !== name || !isForHost(wanted, page.hostname))
        return withStopped(before, site, times);
      const judged = judge(name, chosen, own);
      const jar = jarFor(wanted);
      const isUnchanged = jar && isThere(wanted, jar, stored);
      const passes = isUnchanged || (jar && before.passed.includes(printOf(wanted, jar)));
      const wish = { judged, line: text, wanted, site, jar, url, store };
      if (judged.handling === 'ask' && !passes) {
        const held = heldCookie(wish);
        const isTaken = before.held.some((one) => one.id === held.id && isHidden(one));
        return isTaken ? withStopped(before, site, times) : withHeld(before, { ...held, tab, frame, times });
      }
      // What is not partitioned there the browser may keep from a page below another site.
      if (jar && handling === 'ask' && (jar.partition || amongOwn)) passing.push([wanted, { ...jar, by: 'script' }]);
      return withoutCookie(before, wanted);
    };
    const layEntry = (before: Desk, { kind, name, text, times, handling }: StoppedWrite): Desk => {
      const judged = judge(name, chosen, own);
      if (judged.handling === 'allow') {
        const isEntry = kind === 'local-storage' || kind === 'session-storage';
        if (isEntry && text !== undefined && handling === 'ask')
          entering.push({ origin: page.origin, area: areas[kind], name, value: text, tab, frame, store });
        return before;
      }
      return withHeld(before, heldEntry({ kind, name, text, times, judged }, keeper));
    };
    const lay = (before: Desk, write: StoppedWrite, at: number): Desk => {
      if (judge(write.name, chosen, own).handling === 'block') return withStopped(before, site, write.times);
      const wanted = read[at];
      return wanted ? layCookie(before, write, wanted) : layEntry(before, write);
    };
    await desk.change((before) =>
      writes.reduce(lay, taken.reduce(take, more ? withStopped(before, site, more) : before)),
    );
    for (const [wanted, jar] of passing) {
      again.add(printOf(wanted, jar));
      await writer.write(wanted, jar);
    }
    for (const entry of entering) await entries.write(entry);
    await takeBack(came, stands, keeper);
  };
}
