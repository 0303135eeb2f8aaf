import { type Chosen, nothingChosen } from '../../shared/core/plan/handling.ts';
import { readSetCookie, type WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import type { Rules } from '../../shared/core/registry/rules.ts';
import type { CookieWriter } from '../edges/cookie-writer.ts';
import type { CookieEdge, ReadCookie } from '../edges/cookies.ts';
import type { DeskEdge } from '../edges/desk.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import type { RegistryEdge } from '../edges/registries.ts';
import type { Report } from '../edges/reports.ts';
import type { SettingResponse } from '../edges/responses.ts';
import { allRules } from '../known.ts';
import { siteOf, siteOfUrl } from '../site.ts';
import { type Desk, heldId, withHeld, withPassed, withStopped } from './desk.ts';
import { type Judged, judge } from './judge.ts';
import { isStripped } from './net-rules.ts';
import { lineOfCookie, printOf } from './passing.ts';

export interface AskingEdges {
  readonly handlings: Pick<HandlingEdge, 'of'>;
  readonly registries: Pick<RegistryEdge, 'of' | 'ofSite'>;
  readonly desk: DeskEdge;
  readonly cookies: Pick<CookieEdge, 'erase' | 'storeOf'>;
  readonly writer: CookieWriter;
  /** Whether responses wait for the answer; otherwise rules of the browser have decided before. */
  readonly waits: boolean;
  readonly clock: () => number;
}

interface Wish {
  readonly judged: Judged;
  readonly line: string;
  readonly wanted: WantedCookie;
  readonly url: string;
  readonly site: string;
  readonly store: string | undefined;
}

/** Lays a cookie on the desk. */
const heldCookie = ({ judged: { purpose, service }, line, wanted, url, site, store }: Wish) => ({
  id: heldId('cookie', wanted.name, `${wanted.domain ?? new URL(url).hostname}${wanted.path}`, store),
  site,
  kind: 'cookie' as const,
  name: wanted.name,
  text: line,
  url,
  purpose,
  service,
  times: 1,
  ...(store !== undefined && { store }),
});

interface Standing {
  readonly site: string;
  readonly chosen: Chosen;
  readonly own: Rules | undefined;
}

/** Decides about what pages, responses and the cookie jar show, and keeps what waits for the person. */
export function asking({ handlings, registries, desk, cookies, writer, waits, clock }: AskingEdges) {
  /** What counts at a host; `undefined` where nothing is chosen. */
  async function standing(site: string | undefined, host: string): Promise<Standing | undefined> {
    const chosen = site && (await handlings.of(site));
    return chosen ? { site, chosen, own: await registries.of(host) } : undefined;
  }

  return {
    /** What the guard stopped in a page. What is not handled there, however it claims to be, is ignored. */
    async hear({ url, tab, store: told, writes, more }: Report): Promise<void> {
      const page = new URL(url);
      const stands = await standing(siteOfUrl(url), page.host);
      if (!stands) return;
      const { site, chosen, own } = stands;
      const store = told ?? (await cookies.storeOf(tab));
      /** Let pass before, and wanted again. */
      const again: WantedCookie[] = [];
      const lay = (before: Desk, { kind, name, text, times }: Report['writes'][number]): Desk => {
        const judged = judge(name, chosen, own);
        if (judged.handling === 'allow') return before;
        if (judged.handling === 'block') return withStopped(before, site, times);
        const wanted = kind === 'cookie' && text !== undefined ? readSetCookie(text, page, clock()) : undefined;
        // A script sets no HttpOnly cookies; one that says so would not be stored by the browser either.
        if (wanted?.httpOnly || (wanted && wanted.name !== name)) return before;
        if (wanted && before.passed.includes(printOf(wanted, url))) {
          again.push(wanted);
          return before;
        }
        if (wanted && text !== undefined)
          return withHeld(before, { ...heldCookie({ judged, line: text, wanted, url, site, store }), tab, times });
        const place = kind === 'session-storage' ? `${page.origin} ${tab}` : page.origin;
        const { purpose, service } = judged;
        const held = { id: heldId(kind, name, place, store), site, kind, name, url, purpose, service, tab, times };
        return withHeld(before, text === undefined ? held : { ...held, text });
      };
      await desk.change((before) => writes.reduce(lay, more ? withStopped(before, site, more) : before));
      for (const one of again) await writer.write(one, url, store);
    },

    /** Sifts what a response sets. @returns the lines that may pass */
    async sift({ url, tab, store: told, lines }: SettingResponse): Promise<readonly string[]> {
      const stands = await standing(siteOfUrl(url), new URL(url).host);
      if (!stands) return lines;
      const { site, chosen, own } = stands;
      const store = told ?? (await cookies.storeOf(tab));
      const read = lines.map((line) => {
        const wanted = readSetCookie(line, new URL(url), clock());
        const over = wanted.expires !== undefined && wanted.expires <= clock();
        return { line, wanted, over, judged: judge(wanted.name, chosen, own) };
      });
      const { passed } = await desk.read();
      // Taking a cookie away is never held up.
      const passes = ({ judged: { handling }, over, wanted }: (typeof read)[number]) =>
        handling === 'allow' || over || (handling === 'ask' && passed.includes(printOf(wanted, url)));
      // With a necessary cookie among them the rules took nothing; what is not allowed goes from the jar at once.
      if (!waits && isStripped(lines, chosen, [...allRules, ...(await registries.ofSite(site))])) {
        for (const one of read.filter(passes)) await writer.write(one.wanted, url, store);
      }
      const stopped = read.filter((one) => !passes(one));
      if (stopped.length)
        await desk.change((before) =>
          stopped.reduce(
            (now, { line, wanted, judged }) =>
              judged.handling === 'ask'
                ? withHeld(now, heldCookie({ judged, line, wanted, url, site, store }))
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
      if ((await desk.read()).passed.includes(printOf(wanted, url))) return;
      await cookies.erase(item);
      await desk.change((before) =>
        judged.handling === 'ask'
          ? withHeld(before, heldCookie({ judged, line, wanted, url, site, store: item.store }))
          : withStopped(before, site, 1),
      );
    },

    /** Lets a cookie into the jar that was held, now and with this value later. */
    async pass(line: string, url: string, store: string | undefined): Promise<boolean> {
      const wanted = readSetCookie(line, new URL(url), clock());
      await desk.change((before) => withPassed(before, printOf(wanted, url)));
      return writer.write(wanted, url, store);
    },

    /** How something held would be handled now. */
    async now({ site, url, name }: { readonly site: string; readonly url: string; readonly name: string }) {
      const own = await registries.of(new URL(url).host);
      return judge(name, (await handlings.of(site)) ?? nothingChosen, own).handling;
    },
  };
}

export type Asking = ReturnType<typeof asking>;
