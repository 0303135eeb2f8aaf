import { useState } from 'preact/hooks';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import type { Erasure } from '../erasure.ts';
import type { World } from './world.ts';

/** What is said about the last erasing. */
export type Statement =
  | { readonly of: string; readonly outcome: 'working' }
  | { readonly of: string; readonly outcome: 'failed'; readonly because: string }
  | ({ readonly of: string } & Erasure);

/** Pages that write again do so by timers, which a page behind the panel gets once a second. */
const secondLook = 1500;

/**
 * Erases a row through the background and keeps what is to be said about it.
 * @param onErased reads the site again; called at once and a little later, when the item may have come back
 */
export function useErasing(world: World, onErased: () => Promise<void>) {
  const [statement, setStatement] = useState<Statement>();
  /** Which erasing this was. */
  const [turn, setTurn] = useState(0);
  const erase = async ({ item }: InventoryRow) => {
    const of = item.name;
    setStatement({ of, outcome: 'working' });
    try {
      const [receipt] = await world.ask('erase', { items: [item] });
      if (!receipt) throw new Error('no receipt');
      await onErased();
      setStatement({ of, ...receipt });
      setTurn((turn) => turn + 1);
      setTimeout(() => void onErased(), secondLook);
    } catch (error) {
      setStatement({ of, outcome: 'failed', because: String(error) });
    }
  };
  /** Erases many; what is to be said about it is for the one who asked. */
  const eraseAll = async (rows: readonly InventoryRow[]): Promise<readonly Erasure[]> => {
    setStatement(undefined);
    const receipts = await world.ask('erase', { items: rows.map(({ item }) => item) });
    setTurn((turn) => turn + 1);
    await onErased();
    return receipts;
  };
  return { statement, erase, eraseAll, turn };
}

/** What was gone and is among the rows again has come back. */
export const statementNow = (statement: Statement | undefined, rows: readonly InventoryRow[]): Statement | undefined =>
  statement?.outcome === 'gone' && statement.because !== 'emptied' && rows.some(({ id }) => id === statement.id)
    ? { ...statement, outcome: 'survived', because: 'rewritten' }
    : statement;
