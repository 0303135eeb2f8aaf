import { nothingChosen, withHandling, withNameHandling } from '../../shared/core/plan/handling.ts';
import type { Reach } from '../edges/access.ts';
import type { DeskEdge } from '../edges/desk.ts';
import { type GpcEdge, placeFor } from '../edges/gpc.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import { allRules, builtIn } from '../known.ts';
import type { Answers } from '../messages.ts';
import type { HeldAnswer, HeldOutcome } from './answer-held.ts';
import { hasRoom } from './named.ts';
import { blockedUrls } from './net-rules.ts';

interface Controlled {
  readonly handlings: HandlingEdge;
  readonly gpc: GpcEdge;
  readonly desk: DeskEdge;
  /** Makes the browser follow what is chosen. */
  readonly enforce: () => Promise<void>;
  readonly answer: (answer: HeldAnswer) => Promise<HeldOutcome>;
  /** Goes over what is held after another choice. */
  readonly settle: (site: string) => Promise<boolean>;
  /** How much of what is requested from this address the extension may stop. */
  readonly reaches: (url: string) => Promise<Reach>;
  readonly look: (site: string) => void;
  readonly waits: boolean;
}

type Topics = 'handlings' | 'handle' | 'handle-name' | 'choose-gpc' | 'held' | 'answer-held' | 'look';

/** The background's answers about the three controls. */
export function control(edges: Controlled): Pick<Answers, Topics> {
  const { handlings, gpc, desk, enforce, answer, settle, reaches, look, waits } = edges;
  return {
    async handlings({ site }) {
      const chosen = (await handlings.of(site)) ?? nothingChosen;
      const urls = blockedUrls(chosen, allRules);
      const reached = await Promise.all(urls.map((url) => reaches(url)));
      return {
        purposes: chosen.purposes,
        names: [...chosen.names],
        gpc: placeFor(await gpc.read(), site),
        requests: {
          hosts: [...urls],
          stopped: reached.filter((reach) => reach !== 'none').length,
          sockets: reached.filter((reach) => reach === 'all').length,
        },
      };
    },
    async handle({ site, purpose, handling }) {
      await handlings.change(site, (before) => ({
        ...before,
        purposes: withHandling(before.purposes, purpose, handling),
      }));
      await enforce();
      // Who allows or blocks a purpose has answered for all that waits.
      await settle(site);
      return null;
    },
    async 'handle-name'({ site, name, handling }) {
      let room = true;
      await handlings.change(site, (before) => {
        room = handling === 'as-purpose' || hasRoom(before.names, name);
        return room ? withNameHandling(before, name, handling === 'as-purpose' ? undefined : handling) : before;
      });
      await enforce();
      await settle(site);
      return room;
    },
    async 'choose-gpc'({ site, place }) {
      await gpc.choose(site, place);
      await enforce();
      return null;
    },
    async held({ site }) {
      const { held, stopped } = await desk.read();
      return {
        waits,
        stopped: stopped[site] ?? 0,
        held: held
          .filter((one) => one.site === site)
          .map(({ id, kind, name, url, path, domain, store, purpose, service, times, text }) => ({
            id,
            kind,
            name,
            host: domain ?? new URL(url).host,
            subdomains: domain !== undefined,
            ...(path !== undefined && { path }),
            ...(store !== undefined && { store }),
            purpose,
            service: builtIn.services.get(service)?.name ?? service,
            times,
            whole: text !== undefined,
          })),
      };
    },
    'answer-held': (said) => answer(said),
    async look({ site }) {
      look(site);
      return null;
    },
  };
}
