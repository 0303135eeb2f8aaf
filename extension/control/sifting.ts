import { isForHost, readSetCookie, type WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import type { ReadCookie } from '../edges/cookies.ts';
import type { SettingResponse } from '../edges/responses.ts';
import { allRules } from '../known.ts';
import { siteOf, siteOfUrl } from '../site.ts';
import type { AskingEdges } from './asking.ts';
import { withHeld, withoutHeld, withStopped } from './desk.ts';
import { heldCookie, heldCookieId } from './held.ts';
import { isSame, isThere } from './is-there.ts';
import { isAmongOwn, jarsOf } from './jars.ts';
import { judge } from './judge.ts';
import { isStripped } from './net-rules.ts';
import { asWanted, printOf } from './passing.ts';
import { standingBy } from './standing.ts';

/** Decides about what responses and the cookie jar show. */
export function sifting(edges: AskingEdges) {
  const { handlings, registries, desk, cookies, writer, own: back, again, around, waits, clock } = edges;
  const partitions = { around, waits };
  const standing = standingBy(handlings, registries);

  return {
    /** Sifts what a response sets. @returns the lines that may pass */
    async sift({ lines, store: told, ...response }: SettingResponse): Promise<readonly string[]> {
      const { url, tab } = response;
      const site = siteOfUrl(url);
      const standsNow = () => standing(site, new URL(url).host);
      const before = await standsNow();
      if (!before) return lines;
      const page = new URL(url);
      const said = lines.map((line) => ({ line, wanted: readSetCookie(line, page, clock()) }));
      // What no browser takes from this host is nothing to ask about, and settles nothing of another host.
      const all = said.filter(({ wanted }) => isForHost(wanted, page.hostname));
      const isOver = ({ expires }: WantedCookie) => expires !== undefined && expires <= clock();
      // Where the rules took nothing, what may not be there goes from the jar as it arrives.
      const untouched =
        !waits && !isStripped(lines, before.chosen, [...allRules, ...(await registries.ofSite(before.site))]);
      if (untouched && !all.some(({ wanted }) => isOver(wanted))) return lines;
      const store = told ?? (await cookies.storeOf(tab));
      const [jarFor, amongOwn, stored] = await Promise.all([
        jarsOf(
          all.map(({ wanted }) => wanted),
          { ...response, store },
          partitions,
        ),
        waits || isAmongOwn(response, partitions),
        cookies.inStore(before.site, store),
      ]);
      const stands = await standsNow();
      if (!stands) return lines;
      const { chosen, own } = stands;
      const { passed } = await desk.read();
      const read = all.map(({ line, wanted }) => {
        const jar = jarFor(wanted);
        const judged = judge(wanted.name, chosen, own);
        const print = jar && printOf(wanted, jar);
        const isUnchanged = jar !== undefined && isThere(wanted, jar, stored);
        const known = isUnchanged || (print !== undefined && passed.includes(print));
        // The browser stores it itself, and Firefox does not tell that it was there before.
        if (waits && print && isUnchanged && judged.handling === 'ask') again.add(print);
        // Taking a cookie away is never held up.
        const passes = judged.handling === 'allow' || isOver(wanted) || (judged.handling === 'ask' && known);
        return { line, wanted, jar, judged, passes };
      });
      const passing = read.filter(({ passes }) => passes);
      // What is not partitioned there the browser may keep from a page below another site.
      if (!waits && !untouched)
        for (const { wanted, jar } of passing)
          if (jar && (jar.partition || amongOwn)) {
            again.add(printOf(wanted, jar));
            await writer.write(wanted, { ...jar, by: 'response' });
          }
      // What is gone, or is to be as it is, waits no more.
      const settled = new Set(
        passing.map(({ wanted, jar }) => heldCookieId({ wanted, site: stands.site, url, jar, store })),
      );
      const stopped = untouched ? [] : read.filter(({ passes }) => !passes);
      await desk.change((before) =>
        stopped.reduce(
          (now, { line, wanted, jar, judged }) =>
            judged.handling === 'ask'
              ? withHeld(now, heldCookie({ judged, line, wanted, site: stands.site, jar, url, store }))
              : withStopped(now, stands.site, 1),
          withoutHeld(before, settled),
        ),
      );
      return untouched ? lines : passing.map(({ line }) => line);
    },

    /**
     * A cookie is in the jar that may not be: set beside a necessary one, or by a worker. It goes at once, unless it
     * was there before with this value. The one whose place it took does not come back: that may have come in a moment
     * ago, too.
     * @param before the one whose place it took, where the browser tells
     */
    async notice(cookie: ReadCookie, before: ReadCookie | undefined): Promise<void> {
      const { item } = cookie;
      const stands = await standing(siteOf(item.host), item.host);
      if (!stands) return;
      const { site, chosen, own } = stands;
      const judged = judge(item.name, chosen, own);
      if (judged.handling === 'allow') return;
      if (judged.handling === 'ask' && before && before.value === cookie.value && isSame(item, before.item)) return;
      const { url, line, wanted, jar } = asWanted(cookie, clock());
      const print = printOf(wanted, jar);
      if (back.has(print)) return;
      if (judged.handling === 'ask' && (again.has(print) || (await desk.read()).passed.includes(print))) return;
      await cookies.erase(item);
      await desk.change((before) =>
        judged.handling === 'ask'
          ? withHeld(before, heldCookie({ judged, line, wanted, site, jar, url, store: item.store }))
          : withStopped(before, site, 1),
      );
    },

    /** A cookie has gone from the jar, and not for another in its place: the next one there is a new one. */
    gone(cookie: ReadCookie): void {
      const { wanted, jar } = asWanted(cookie, clock());
      for (const known of [back, again]) known.forget(printOf(wanted, jar));
    },
  };
}
