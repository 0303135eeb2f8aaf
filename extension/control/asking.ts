import type { Partition } from '../../shared/core/inventory/stored-item.ts';
import { type Chosen, nothingChosen } from '../../shared/core/plan/handling.ts';
import { readSetCookie, type WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import type { Rules } from '../../shared/core/registry/rules.ts';
import type { CookieWriter } from '../edges/cookie-writer.ts';
import type { CookieEdge, ReadCookie } from '../edges/cookies.ts';
import type { DeskEdge } from '../edges/desk.ts';
import type { Entry, EntryWriter } from '../edges/entry-writer.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import type { RegistryEdge } from '../edges/registries.ts';
import type { Report } from '../edges/reports.ts';
import type { SettingResponse } from '../edges/responses.ts';
import { allRules } from '../known.ts';
import { siteOf, siteOfUrl } from '../site.ts';
import { type Desk, heldId, withHeld, withPassed, withStopped } from './desk.ts';
import { type Around, isAmongOwn, jarsOf } from './jars.ts';
import { type Judged, judge } from './judge.ts';
import { isStripped } from './net-rules.ts';
import { type Jar, lineOfCookie, printOf } from './passing.ts';

export interface AskingEdges {
  readonly handlings: Pick<HandlingEdge, 'of'>;
  readonly registries: Pick<RegistryEdge, 'of' | 'ofSite'>;
  readonly desk: DeskEdge;
  readonly cookies: Pick<CookieEdge, 'erase' | 'storeOf'>;
  readonly writer: CookieWriter;
  readonly entries: EntryWriter;
  readonly around: Around;
  /** Whether responses wait for the answer; otherwise rules of the browser have decided before. */
  readonly waits: boolean;
  readonly clock: () => number;
}

interface Wish {
  readonly judged: Judged;
  readonly line: string;
  readonly wanted: WantedCookie;
  readonly site: string;
  /** Where it belongs; `undefined` where nobody knows: then the page has to try again. */
  readonly jar: Omit<Jar, 'by'> | undefined;
  readonly url: string;
  readonly store: string | undefined;
}

const placeOf = ({ domain, path }: WantedCookie, url: string, partition: Partition | undefined): string =>
  `${domain ?? new URL(url).hostname}${path}${partition ? ` ${partition.topLevelSite}` : ''}`;

/** Lays a cookie on the desk. */
const heldCookie = ({ judged: { purpose, service }, line, wanted, site, jar, url, store }: Wish) => ({
  id: heldId('cookie', wanted.name, placeOf(wanted, url, jar?.partition), store),
  site,
  kind: 'cookie' as const,
  name: wanted.name,
  url,
  purpose,
  service,
  times: 1,
  ...(store !== undefined && { store }),
  ...(jar && { text: line }),
  ...(jar?.partition && { partition: jar.partition }),
});

interface Standing {
  readonly site: string;
  readonly chosen: Chosen;
  readonly own: Rules | undefined;
}

/** Decides about what pages, responses and the cookie jar show, and keeps what waits for the person. */
export function asking({ handlings, registries, desk, cookies, writer, entries, around, waits, clock }: AskingEdges) {
  const partitions = { around, waits };

  /** What counts at a host; `undefined` where nothing is chosen. */
  async function standing(site: string | undefined, host: string): Promise<Standing | undefined> {
    const chosen = site && (await handlings.of(site));
    return chosen ? { site, chosen, own: await registries.of(host) } : undefined;
  }

  return {
    /**
     * What the guard stopped in a page. How it is handled is decided here, however the page claims it to be. Where
     * nothing is chosen, no guard runs, and whatever is reported is made up, or too late: nothing is done.
     */
    async hear({ url, tab, frame, top, store: told, writes, more }: Report): Promise<void> {
      const page = new URL(url);
      const store = told ?? (await cookies.storeOf(tab));
      const read = writes.map(({ kind, text }) =>
        kind === 'cookie' && text !== undefined ? readSetCookie(text, page, clock()) : undefined,
      );
      const [jarFor, amongOwn] = await Promise.all([
        jarsOf(read, { url, tab, frame, top, store }, partitions),
        read.some((wanted) => wanted) && isAmongOwn({ url, tab, frame }, partitions),
      ]);
      // After all that may take its time: what counts is the choice of now.
      const stands = await standing(siteOfUrl(url), page.host);
      if (!stands) return;
      const { site, chosen, own } = stands;
      /** Allowed by now, though the page does not know it yet; or let pass before, and wanted again. */
      const passing: (readonly [WantedCookie, Jar])[] = [];
      const entering: Entry[] = [];
      const lay = (before: Desk, write: Report['writes'][number], at: number): Desk => {
        const { kind, name, text, times } = write;
        const judged = judge(name, chosen, own);
        if (judged.handling === 'block') return withStopped(before, site, times);
        const wanted = read[at];
        // A script sets no HttpOnly cookies; one that says so would not be stored by the browser either.
        if (wanted && (wanted.httpOnly || wanted.name !== name)) return withStopped(before, site, times);
        if (wanted && text !== undefined) {
          const jar = jarFor(wanted);
          if (judged.handling === 'ask' && !(jar && before.passed.includes(printOf(wanted, jar)))) {
            const held = heldCookie({ judged, line: text, wanted, site, jar, url, store });
            return withHeld(before, { ...held, tab, frame, times });
          }
          // What is not partitioned there the browser may keep from a page below another site.
          if (jar && write.handling === 'ask' && (jar.partition || amongOwn))
            passing.push([wanted, { ...jar, by: 'script' }]);
          return before;
        }
        if (judged.handling === 'allow') {
          const area = kind === 'local-storage' ? 'localStorage' : 'sessionStorage';
          const isEntry = kind === 'local-storage' || kind === 'session-storage';
          if (isEntry && text !== undefined && write.handling === 'ask')
            entering.push({ origin: page.origin, area, name, value: text, tab, frame, store });
          return before;
        }
        const place = kind === 'session-storage' ? `${page.origin} ${tab}` : page.origin;
        const { purpose, service } = judged;
        const held = {
          id: heldId(kind, name, place, store),
          site,
          kind,
          name,
          url,
          purpose,
          service,
          tab,
          frame,
          times,
        };
        return withHeld(before, {
          ...held,
          ...(store !== undefined && { store }),
          ...(text !== undefined && { text }),
        });
      };
      await desk.change((before) => writes.reduce(lay, more ? withStopped(before, site, more) : before));
      for (const [wanted, jar] of passing) await writer.write(wanted, jar);
      for (const entry of entering) await entries.write(entry);
    },

    /** Sifts what a response sets. @returns the lines that may pass */
    async sift({ lines, store: told, ...response }: SettingResponse): Promise<readonly string[]> {
      const { url, tab } = response;
      const standsNow = () => standing(siteOfUrl(url), new URL(url).host);
      const before = await standsNow();
      if (!before) return lines;
      // Where the rules took nothing, what may not be there goes from the jar as it arrives.
      if (!waits) {
        const rules = [...allRules, ...(await registries.ofSite(before.site))];
        if (!isStripped(lines, before.chosen, rules)) return lines;
      }
      const store = told ?? (await cookies.storeOf(tab));
      const all = lines.map((line) => readSetCookie(line, new URL(url), clock()));
      const [jarFor, amongOwn] = await Promise.all([
        jarsOf(all, { ...response, store }, partitions),
        waits || isAmongOwn(response, partitions),
      ]);
      const stands = await standsNow();
      if (!stands) return lines;
      const { site, chosen, own } = stands;
      const read = all.map((wanted, at) => {
        const over = wanted.expires !== undefined && wanted.expires <= clock();
        return { line: lines[at] ?? '', wanted, over, jar: jarFor(wanted), judged: judge(wanted.name, chosen, own) };
      });
      const { passed } = await desk.read();
      // Taking a cookie away is never held up.
      const passes = ({ judged: { handling }, over, wanted, jar }: (typeof read)[number]) =>
        handling === 'allow' ||
        over ||
        (handling === 'ask' && jar !== undefined && passed.includes(printOf(wanted, jar)));
      if (!waits) {
        // What is not partitioned there the browser may keep from a page below another site.
        for (const { wanted, jar } of read.filter(passes))
          if (jar && (jar.partition || amongOwn)) await writer.write(wanted, { ...jar, by: 'response' });
      }
      const stopped = read.filter((one) => !passes(one));
      if (stopped.length)
        await desk.change((before) =>
          stopped.reduce(
            (now, { line, wanted, jar, judged }) =>
              judged.handling === 'ask'
                ? withHeld(now, heldCookie({ judged, line, wanted, site, jar, url, store }))
                : withStopped(now, site, 1),
            before,
          ),
        );
      return read.filter(passes).map(({ line }) => line);
    },

    /** A cookie is in the jar that may not be: set beside a necessary one, or by a worker. It goes at once. */
    async notice(cookie: ReadCookie): Promise<void> {
      const { item } = cookie;
      const stands = await standing(siteOf(item.host), item.host);
      if (!stands) return;
      const { site, chosen, own } = stands;
      const judged = judge(item.name, chosen, own);
      if (judged.handling === 'allow') return;
      const url = `${item.secure ? 'https' : 'http'}://${item.host}${item.path}`;
      const line = lineOfCookie(cookie);
      const wanted = readSetCookie(line, new URL(url), clock());
      const jar = { url, store: item.store, partition: item.partition };
      if ((await desk.read()).passed.includes(printOf(wanted, jar))) return;
      await cookies.erase(item);
      await desk.change((before) =>
        judged.handling === 'ask'
          ? withHeld(before, heldCookie({ judged, line, wanted, site, jar, url, store: item.store }))
          : withStopped(before, site, 1),
      );
    },

    /** Lets a cookie into the jar that was held, now and with this value later. */
    async pass(line: string, jar: Jar): Promise<boolean> {
      const wanted = readSetCookie(line, new URL(jar.url), clock());
      await desk.change((before) => withPassed(before, printOf(wanted, jar)));
      return writer.write(wanted, jar);
    },

    /** How something held would be handled now. */
    async now({ site, url, name }: { readonly site: string; readonly url: string; readonly name: string }) {
      const own = await registries.of(new URL(url).host);
      return judge(name, (await handlings.of(site)) ?? nothingChosen, own).handling;
    },
  };
}

export type Asking = ReturnType<typeof asking>;
