import type { HandlingEdge } from '../edges/handlings.ts';
import type { Answers } from '../messages.ts';

interface Controlled {
  readonly handlings: HandlingEdge;
  /** Makes the browser follow what is chosen. */
  readonly enforce: () => Promise<void>;
}

/** The background's answers about the three controls. */
export function control({ handlings, enforce }: Controlled): Pick<Answers, 'handlings' | 'handle'> {
  return {
    handlings: async ({ site }) => (await handlings.all()).get(site) ?? {},
    async handle({ site, purpose, handling }) {
      await handlings.choose(site, purpose, handling);
      await enforce();
      return null;
    },
  };
}
