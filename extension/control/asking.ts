import { nothingChosen } from '../../shared/core/plan/handling.ts';
import { readSetCookie } from '../../shared/core/plan/set-cookie.ts';
import type { CookieWriter } from '../edges/cookie-writer.ts';
import type { CookieEdge } from '../edges/cookies.ts';
import type { DeskEdge } from '../edges/desk.ts';
import type { EnteredEdge } from '../edges/entered.ts';
import type { EntryWriter } from '../edges/entry-writer.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import type { RegistryEdge } from '../edges/registries.ts';
import { withPassed } from './desk.ts';
import { hearing } from './hearing.ts';
import type { Around } from './jars.ts';
import { judge } from './judge.ts';
import { type Jar, printOf } from './passing.ts';
import type { Recent } from './recent.ts';
import { sifting } from './sifting.ts';

export interface AskingEdges {
  readonly handlings: Pick<HandlingEdge, 'of'>;
  readonly registries: Pick<RegistryEdge, 'of' | 'ofSite'>;
  readonly desk: DeskEdge;
  readonly cookies: Pick<CookieEdge, 'erase' | 'storeOf' | 'inStore'>;
  readonly writer: CookieWriter;
  readonly entries: EntryWriter;
  readonly entered: Pick<EnteredEdge, 'has' | 'forget'>;
  /** Cookies that the person brought back. */
  readonly own: Recent;
  /** Cookies that were there and were written again as they were. */
  readonly again: Recent;
  readonly around: Around;
  /** Whether responses wait for the answer; otherwise rules of the browser have decided before. */
  readonly waits: boolean;
  readonly clock: () => number;
}

/** A cookie as `Set-Cookie` has it, and where it belongs. */
interface HeldLine {
  readonly line: string;
  readonly jar: Jar;
}

/** Decides about what pages, responses and the cookie jar show, and keeps what waits for the person. */
export function asking(edges: AskingEdges) {
  const { handlings, registries, desk, writer, clock } = edges;
  return {
    hear: hearing(edges),
    ...sifting(edges),

    /** Lets cookies into the jar that were held, now and with this value later. @returns of each, whether it is there */
    async pass(lines: readonly HeldLine[]): Promise<readonly boolean[]> {
      const all = lines.map(({ line, jar }) => ({ wanted: readSetCookie(line, new URL(jar.url), clock()), jar }));
      const prints = all.map(({ wanted, jar }) => printOf(wanted, jar));
      await desk.change((before) => prints.reduce(withPassed, before));
      const written: boolean[] = [];
      for (const { wanted, jar } of all) written.push(await writer.write(wanted, jar));
      return written;
    },

    /** How something held would be handled now. */
    async now({ site, url, name }: { readonly site: string; readonly url: string; readonly name: string }) {
      const own = await registries.of(new URL(url).host);
      return judge(name, (await handlings.of(site)) ?? nothingChosen, own).handling;
    },
  };
}

export type Asking = ReturnType<typeof asking>;
