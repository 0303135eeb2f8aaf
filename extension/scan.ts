import type { Signals } from '../shared/core/consent/resolve.ts';
import { itemId } from '../shared/core/inventory/stored-item.ts';
import type { AccessEdge } from './edges/access.ts';
import type { ErasedEdge } from './edges/erased.ts';
import { withFindingsInValues } from './findings-in-values.ts';
import { type Observed, observe, type Progress, type Stores } from './observe.ts';
import type { Coverage, Snapshot } from './snapshot.ts';
import { seenItems, takeSnapshot } from './take-snapshot.ts';

interface Scanning {
  /**
   * Called as the reading goes on. Snapshots come with the first calls (what is quick to read) and with the last
   * (everything, before what is wrong inside the values is known).
   */
  readonly onPart: (progress: Progress, part?: Snapshot) => void;
  /** Ends the reading early; what was read until then is the answer. */
  readonly signal: AbortSignal;
}

/** Reads and judges a site. `null` when the person has not allowed the extension to look. */
export type Scan = (site: string, scanning: Scanning) => Promise<Snapshot | null>;

interface Edges {
  readonly stores: Stores;
  readonly access: Pick<AccessEdge, 'has' | 'privateWindows'>;
  readonly erased: ErasedEdge;
  readonly signals: (site: string) => Promise<Signals>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const withoutPrivate: Coverage = { what: 'private-windows', read: false, why: 'not-allowed' };

export function scanner({ stores, access, erased, signals: signalsFor, clock }: Edges): Scan {
  const judge = async (site: string, seen: Observed, signals: Signals) => {
    const now = clock();
    const valued = seenItems(seen).flatMap(({ item, value }) => (value ? [{ id: itemId(item), value }] : []));
    return takeSnapshot(site, seen, { signals, now, respawned: await erased.respawned(valued, now) });
  };
  return async (site, { onPart, signal }) => {
    const [allowed, signals, privately] = await Promise.all([
      access.has(site),
      signalsFor(site),
      access.privateWindows(),
    ]);
    if (!allowed) return null;
    // A part that took longer to judge than the next one is of no interest any more.
    let latest = 0;
    const seen = await observe(site, stores, {
      signal,
      onProgress(progress, part) {
        if (!part) return onPart(progress);
        const turn = ++latest;
        // The first rows wait for nothing. Of addresses that nobody has looked at yet nothing can be said.
        if (!progress.of) {
          return onPart(progress, { ...takeSnapshot(site, part, { signals, now: clock() }), coverage: [] });
        }
        void judge(site, part, signals).then((snapshot) => turn === latest && onPart(progress, snapshot));
      },
    });
    latest++;
    const judged = await judge(site, seen, signals);
    const whole = privately ? judged : { ...judged, coverage: [...judged.coverage, withoutPrivate] };
    const { length: found } = whole.rows;
    onPart({ done: found, of: found }, whole);
    return withFindingsInValues(whole, signal);
  };
}
