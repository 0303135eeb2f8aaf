import { useCallback, useState } from 'preact/hooks';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import type { Erasure } from '../erasure.ts';
import { useJob } from './erase/use-job.ts';
import type { World } from './world.ts';

/** What is said about the last erasing of one item. */
export type Statement =
  | { readonly of: string; readonly outcome: 'working' }
  | { readonly of: string; readonly outcome: 'failed'; readonly because: string }
  | ({ readonly of: string } & Erasure);

/** Pages that write again do so by timers, which a page behind the panel gets once a second. */
const secondLook = 1500;

/**
 * The panel's erasings, of one item and of many.
 * @param scan reads the site again; called at once and a little later, when something may have come back
 */
export function useErasing({ ask }: Pick<World, 'ask'>, site: string, scan: () => Promise<void>) {
  /** Which erasing this was. */
  const [turn, setTurn] = useState(0);
  const [undone, setUndone] = useState(0);
  const [of, setOf] = useState('');
  const onErased = useCallback(async () => {
    setTurn((turn) => turn + 1);
    await scan();
    setTimeout(() => void scan(), secondLook);
  }, [scan]);
  const one = useJob(ask, site, onErased);
  const many = useJob(ask, site, onErased);
  const erase = (row: InventoryRow) => {
    setOf(row.item.name);
    many.rest();
    void one.begin([row], 'irrevocable');
  };
  /** What was brought back has not come back by itself: no receipt says so any more. */
  const onUndone = async () => {
    one.rest();
    many.rest();
    setUndone((undone) => undone + 1);
    await scan();
  };
  return { one, many, erase, onErased, onUndone, turn, undone, statement: statementOf(one.phase, of) };
}

function statementOf(phase: ReturnType<typeof useJob>['phase'], of: string): Statement | undefined {
  if (phase.at === 'working') return { of, outcome: 'working' };
  if (phase.at === 'failed') return { of, outcome: 'failed', because: phase.because };
  const receipt = phase.at === 'ended' ? phase.view.receipts[0] : undefined;
  return receipt && { of, id: receipt.id, outcome: receipt.outcome, because: receipt.because };
}

/** What was gone and is among the rows again has come back. */
export const statementNow = (statement: Statement | undefined, rows: readonly InventoryRow[]): Statement | undefined =>
  statement?.outcome === 'gone' && statement.because !== 'emptied' && rows.some(({ id }) => id === statement.id)
    ? { ...statement, outcome: 'survived', because: 'rewritten' }
    : statement;
