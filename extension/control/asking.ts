import { type Handlings, handlingOf } from '../../shared/core/plan/handling.ts';
import { readSetCookie, type WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import type { Rule } from '../../shared/core/registry/rules.ts';
import type { CookieWriter } from '../edges/cookie-writer.ts';
import type { CookieEdge, ReadCookie } from '../edges/cookies.ts';
import type { DeskEdge } from '../edges/desk.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import type { Report } from '../edges/reports.ts';
import type { SettingResponse } from '../edges/responses.ts';
import { builtIn } from '../known.ts';
import { siteOf, siteOfUrl } from '../site.ts';
import { type Desk, heldId, withHeld, withPassed, withStopped } from './desk.ts';
import { lineOfCookie, printOf } from './passing.ts';

export interface AskingEdges {
  readonly handlings: HandlingEdge;
  readonly desk: DeskEdge;
  readonly cookies: Pick<CookieEdge, 'erase'>;
  readonly writer: CookieWriter;
  /** Whether responses wait for the answer; otherwise rules of the browser have decided before. */
  readonly waits: boolean;
  readonly clock: () => number;
}

interface Wish {
  readonly rule: Rule;
  readonly line: string;
  readonly wanted: WantedCookie;
  readonly url: string;
  readonly site: string;
  readonly store: string | undefined;
}

const handlingOfName = (name: string, chosen: Handlings) => {
  const rule = builtIn.rules.named(name);
  return { rule, handling: rule ? handlingOf(rule.purposes, chosen) : ('allow' as const) };
};

/** Lays a cookie on the desk. */
const heldCookie = ({ rule, line, wanted, url, site, store }: Wish) => ({
  id: heldId('cookie', wanted.name, `${wanted.domain ?? new URL(url).hostname}${wanted.path}`, store),
  site,
  kind: 'cookie' as const,
  name: wanted.name,
  text: line,
  url,
  purpose: rule.purposes[0],
  service: rule.id,
  times: 1,
  ...(store !== undefined && { store }),
});

/** Decides about what pages, responses and the cookie jar show, and keeps what waits for the person. */
export function asking({ handlings, desk, cookies, writer, waits, clock }: AskingEdges) {
  const chosenFor = async (site: string | undefined) => (site && (await handlings.all()).get(site)) || undefined;

  return {
    /** What the guard stopped in a page. What is not handled there, however it claims to be, is ignored. */
    async hear({ url, tab, store, writes }: Report): Promise<void> {
      const site = siteOfUrl(url);
      const chosen = await chosenFor(site);
      if (!site || !chosen) return;
      const page = new URL(url);
      const lay = (before: Desk, { kind, name, text, times }: Report['writes'][number]): Desk => {
        const { rule, handling } = handlingOfName(name, chosen);
        if (!rule || handling === 'allow') return before;
        if (handling === 'block') return withStopped(before, site, times);
        const wanted = kind === 'cookie' && text !== undefined ? readSetCookie(text, page, clock()) : undefined;
        // A script sets no HttpOnly cookies; one that says so would not be stored by the browser either.
        if (wanted?.httpOnly || (wanted && wanted.name !== name)) return before;
        if (wanted && before.passed.includes(printOf(wanted, url))) return withStopped(before, site, times);
        if (wanted && text !== undefined)
          return withHeld(before, { ...heldCookie({ rule, line: text, wanted, url, site, store }), tab, times });
        const place = kind === 'session-storage' ? `${page.origin} ${tab}` : page.origin;
        const id = heldId(kind, name, place, store);
        const held = { id, site, kind, name, url, purpose: rule.purposes[0], service: rule.id, tab, times };
        return withHeld(before, text === undefined ? held : { ...held, text });
      };
      await desk.change((before) => writes.reduce(lay, before));
    },

    /** Sifts what a response sets. @returns the lines that may pass */
    async sift({ url, store, lines }: SettingResponse): Promise<readonly string[]> {
      const site = siteOfUrl(url);
      const chosen = await chosenFor(site);
      if (!site || !chosen) return lines;
      const read = lines.map((line) => {
        const wanted = readSetCookie(line, new URL(url), clock());
        const over = wanted.expires !== undefined && wanted.expires <= clock();
        return { line, wanted, over, ...handlingOfName(wanted.name, chosen) };
      });
      const { passed } = await desk.read();
      // Taking a cookie away is never held up.
      const passes = ({ handling, over, wanted }: (typeof read)[number]) =>
        handling === 'allow' || over || (handling === 'ask' && passed.includes(printOf(wanted, url)));
      const stopped = read.filter((one) => !passes(one));
      if (read.every(({ handling }) => handling === 'allow')) return lines;
      const necessary = ({ rule, handling }: (typeof read)[number]) =>
        rule?.purposes[0] === 'necessary' && handling === 'allow';
      // With a necessary cookie among them the rules took nothing; what is not allowed goes from the jar at once.
      const stripped = !waits && !read.some(necessary);
      if (stripped) {
        for (const one of read.filter(passes)) await writer.write(one.wanted, url, store);
      }
      await desk.change((before) =>
        stopped.reduce(
          (now, { line, wanted, rule, handling }) =>
            handling === 'ask' && rule
              ? withHeld(now, heldCookie({ rule, line, wanted, url, site, store }))
              : withStopped(now, site, 1),
          before,
        ),
      );
      return read.filter(passes).map(({ line }) => line);
    },

    /** A cookie is in the jar that may not be: set beside a necessary one, or by a worker. It goes at once. */
    async notice(cookie: ReadCookie): Promise<void> {
      const { item } = cookie;
      const site = siteOf(item.host);
      const chosen = await chosenFor(site);
      if (!site || !chosen) return;
      const { rule, handling } = handlingOfName(item.name, chosen);
      if (!rule || handling === 'allow') return;
      const url = `${item.secure ? 'https' : 'http'}://${item.host}${item.path}`;
      const line = lineOfCookie(cookie);
      const wanted = readSetCookie(line, new URL(url), clock());
      if ((await desk.read()).passed.includes(printOf(wanted, url))) return;
      await cookies.erase(item);
      await desk.change((before) =>
        handling === 'ask'
          ? withHeld(before, heldCookie({ rule, line, wanted, url, site, store: item.store }))
          : withStopped(before, site, 1),
      );
    },

    /** Lets a cookie into the jar that was held, now and with this value later. */
    async pass(line: string, url: string, store: string | undefined): Promise<boolean> {
      const wanted = readSetCookie(line, new URL(url), clock());
      await desk.change((before) => withPassed(before, printOf(wanted, url)));
      return writer.write(wanted, url, store);
    },
  };
}

export type Asking = ReturnType<typeof asking>;
