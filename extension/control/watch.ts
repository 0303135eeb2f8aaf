import type { Purpose } from '../../shared/core/policy/purposes.ts';

/** Something stored for a purpose that the person has denied. */
export interface Reappeared {
  readonly id: string;
  readonly name: string;
  readonly purpose: Purpose | 'unknown';
}

interface Watching {
  /** What a site stores now against the choice. */
  readonly look: (site: string) => Promise<readonly Reappeared[]>;
  /** Keeps what was found, and shows how much it is. */
  readonly keep: (site: string, found: readonly Reappeared[]) => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A burst of writes is looked at once, a moment after its beginning. Milliseconds. */
const calm = 700;
/** Whoever was told of the choice erases by itself; only what outlasts this is a finding. Milliseconds. */
const patience = 1500;

/** Looks at a site when something may have changed there, each site once at a time. @returns says that it may have */
export function watch({ look, keep, wait }: Watching): (site: string) => void {
  const looking = new Map<string, { again: boolean }>();

  async function turn(site: string): Promise<void> {
    await wait(calm);
    const first = await look(site);
    if (!first.length) return keep(site, []);
    await wait(patience);
    const ids = new Set(first.map(({ id }) => id));
    const second = await look(site);
    await keep(
      site,
      second.filter(({ id }) => ids.has(id)),
    );
    // What came in between is looked at in its own turn.
    if (second.some(({ id }) => !ids.has(id))) soon(site);
  }

  function soon(site: string): void {
    const before = looking.get(site);
    if (before) {
      before.again = true;
      return;
    }
    const state = { again: false };
    looking.set(site, state);
    void turn(site)
      // A page that went away while it was read is looked at when the next one loads.
      .catch(() => undefined)
      .then(() => {
        looking.delete(site);
        if (state.again) soon(site);
      });
  }
  return soon;
}
