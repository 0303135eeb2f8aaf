import { type DBSchema, openDB } from 'idb';

interface SnapshotsSchema extends DBSchema {
  plans: { key: string; value: string };
  pieces: { key: [string, number, number]; value: string };
}

/** A part of the copy of one item: which item of the plan, which part of it, and its text. */
export interface Piece {
  readonly at: number;
  readonly part: number;
  readonly text: string;
}

/** Plans of erasing and the copies that undo them, as text. Every method rejects when the browser has no room or no place. */
export interface Snapshots {
  plans(): Promise<readonly string[]>;
  keepPlan(plan: string, text: string): Promise<void>;
  add(plan: string, pieces: readonly Piece[]): Promise<void>;
  piece(plan: string, at: number, part: number): Promise<string | undefined>;
  dropPieces(plan: string): Promise<void>;
  drop(plan: string): Promise<void>;
}

/** All pieces of a plan: an array sorts after every number. */
const piecesOf = (plan: string) => IDBKeyRange.bound([plan], [plan, []]);

/** Snapshots on this device, in a database of this name. It is opened when it is first needed. */
export function snapshots(name: string): Snapshots {
  let opening: ReturnType<typeof open> | undefined;
  const open = () =>
    openDB<SnapshotsSchema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('plans');
        db.createObjectStore('pieces');
      },
      terminated() {
        opening = undefined;
      },
    });
  const database = () => {
    opening ??= open();
    // What could not be opened once may be opened later: a disk is emptied.
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  return {
    plans: async () => (await database()).getAll('plans'),
    async keepPlan(plan, text) {
      await (await database()).put('plans', text, plan);
    },
    async add(plan, pieces) {
      const writing = (await database()).transaction('pieces', 'readwrite');
      await Promise.all([
        ...pieces.map(({ at, part, text }) => writing.store.put(text, [plan, at, part])),
        writing.done,
      ]);
    },
    piece: async (plan, at, part) => (await database()).get('pieces', [plan, at, part]),
    async dropPieces(plan) {
      await (await database()).delete('pieces', piecesOf(plan));
    },
    async drop(plan) {
      const writing = (await database()).transaction(['plans', 'pieces'], 'readwrite');
      await Promise.all([
        writing.objectStore('pieces').delete(piecesOf(plan)),
        writing.objectStore('plans').delete(plan),
        writing.done,
      ]);
    },
  };
}
