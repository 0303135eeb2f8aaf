import type { DeskEdge } from '../edges/desk.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import { builtIn } from '../known.ts';
import type { Answers } from '../messages.ts';
import type { Decision } from './answer-held.ts';
import { withoutHeld } from './desk.ts';

interface Controlled {
  readonly handlings: HandlingEdge;
  readonly desk: DeskEdge;
  /** Makes the browser follow what is chosen. */
  readonly enforce: () => Promise<void>;
  readonly answer: (id: string, decision: Decision) => Promise<boolean>;
  readonly waits: boolean;
}

type ControlAnswers = Pick<Answers, 'handlings' | 'handle' | 'held' | 'answer-held'>;

/** The background's answers about the three controls. */
export function control({ handlings, desk, enforce, answer, waits }: Controlled): ControlAnswers {
  return {
    handlings: async ({ site }) => (await handlings.all()).get(site) ?? {},
    async handle({ site, purpose, handling }) {
      await handlings.choose(site, purpose, handling);
      await enforce();
      if (handling === 'ask') return null;
      // Who allows or blocks a purpose has answered for all that waits.
      const { held } = await desk.read();
      const over = held.filter((one) => one.site === site && one.purpose === purpose).map(({ id }) => id);
      if (handling === 'allow') for (const id of over) await answer(id, 'allow-once');
      await desk.change((before) => withoutHeld(before, new Set(over)));
      return null;
    },
    async held({ site }) {
      const { held, stopped } = await desk.read();
      return {
        waits,
        stopped: stopped[site] ?? 0,
        held: held
          .filter((one) => one.site === site)
          .map(({ id, kind, name, url, purpose, service, times, text }) => ({
            id,
            kind,
            name,
            host: new URL(url).host,
            purpose,
            service: builtIn.services.get(service)?.name ?? service,
            times,
            whole: text !== undefined,
          })),
      };
    },
    'answer-held': ({ id, decision }) => answer(id, decision),
  };
}
