import { itemId, type StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { type FrameItem, isWebStorage, type OpenFrame, type WebStorageKind } from '../edges/frames.ts';
import { groupBy } from '../group-by.ts';
import type { Sight } from '../sight.ts';

/** An item by its place in the list, and what was seen of it. */
interface Placed<At extends Sight['at']> {
  readonly at: number;
  readonly id: string;
  readonly sight: Extract<Sight, { at: At }>;
}

export type InJar = Placed<'jar'>;
export type InFrame = Placed<'frame'>;

/** Items that one step can take: between two steps one can stop. */
export type Batch =
  | { readonly of: 'jar'; readonly items: readonly InJar[] }
  | {
      readonly of: 'entries';
      readonly frame: OpenFrame;
      readonly kind: WebStorageKind;
      readonly items: readonly InFrame[];
    }
  | { readonly of: 'containers'; readonly frame: OpenFrame; readonly items: readonly InFrame[] };

/** Cookies take a call each, entries one for all. Containers take their time. */
const most = { jar: 25, entries: 100, containers: 6 } as const;

function cut<Entry>(all: readonly Entry[], size: number): readonly (readonly Entry[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

function frameBatches(items: readonly InFrame[]): readonly Batch[] {
  const shelfOf = ({ sight: { frame, item } }: InFrame) =>
    JSON.stringify([frame.tab, frame.frame, isWebStorage(item.kind) ? item.kind : 'containers']);
  return [...groupBy(items, shelfOf).values()].flatMap((group): readonly Batch[] => {
    const [{ sight }] = group;
    const { frame } = sight;
    const { kind }: FrameItem = sight.item;
    return isWebStorage(kind)
      ? cut(group, most.entries).map((items) => ({ of: 'entries', frame, kind, items }))
      : cut(group, most.containers).map((items) => ({ of: 'containers', frame, items }));
  });
}

/** The items that are there, by where they lie: cookies first, then page by page. */
export function batches(items: readonly StoredItem[], there: ReadonlyMap<string, Sight>): readonly Batch[] {
  const jar: InJar[] = [];
  const framed: InFrame[] = [];
  items.forEach((item, at) => {
    const id = itemId(item);
    const sight = there.get(id);
    if (sight?.at === 'jar') jar.push({ at, id, sight });
    else if (sight) framed.push({ at, id, sight });
  });
  return [...cut(jar, most.jar).map((items): Batch => ({ of: 'jar', items })), ...frameBatches(framed)];
}
