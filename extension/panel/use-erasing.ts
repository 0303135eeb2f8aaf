import { useState } from 'preact/hooks';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import type { Erasure } from '../erasure.ts';
import type { World } from './world.ts';

/** What is said about the last erasing. */
export type Statement =
  | { readonly of: string; readonly outcome: 'working' }
  | { readonly of: string; readonly outcome: 'failed'; readonly because: string }
  | { readonly of: string; readonly outcome: Erasure['outcome']; readonly because: Erasure['because'] };

/** Erases a row through the background and keeps what is to be said about it. */
export function useErasing(world: World, onErased: () => Promise<void>) {
  const [statement, setStatement] = useState<Statement>();
  const erase = async ({ item }: InventoryRow) => {
    const of = item.name;
    setStatement({ of, outcome: 'working' });
    try {
      const [receipt] = await world.ask('erase', { items: [item] });
      if (!receipt) throw new Error('no receipt');
      await onErased();
      setStatement({ of, outcome: receipt.outcome, because: receipt.because });
    } catch (error) {
      setStatement({ of, outcome: 'failed', because: String(error) });
    }
  };
  return { statement, erase };
}
