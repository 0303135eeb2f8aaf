import { copyCache, restoreCache } from '../shared/page/copy/caches.ts';
import { Busy, copyStore, restoreStore } from '../shared/page/copy/databases.ts';
import { copyFile, restoreFile } from '../shared/page/copy/files.ts';
import type { Obstacle } from '../shared/page/copy/place.ts';
import { Uncopyable } from '../shared/page/copy/structured.ts';
import { copierName } from './erasing/copier-name.ts';

const copying = { 'indexed-db': copyStore, 'cache-storage': copyCache, 'file-system': copyFile } as const;
const restoring = { 'indexed-db': restoreStore, 'cache-storage': restoreCache, 'file-system': restoreFile } as const;
type Kind = keyof typeof copying;

const isNamed = (error: unknown, name: string) => error instanceof DOMException && error.name === name;

const obstacleOf = (error: unknown, otherwise: Obstacle): Obstacle => {
  if (error instanceof Uncopyable) return 'uncopyable';
  if (error instanceof Busy) return 'busy';
  if (isNamed(error, 'QuotaExceededError')) return 'refused';
  return otherwise;
};

/** How the background asks: everything is text, for the sake of lone surrogates. */
const asked = {
  /** @returns a line of JSON, `{ next? }` or `{ failed }`, and the part after it */
  async copy(kind: Kind, origin: string, place: string, from: string | null): Promise<string> {
    if (window.origin !== origin) return JSON.stringify({ failed: 'unreadable' });
    const part = await copying[kind](JSON.parse(place), from ?? undefined).catch((error: unknown) =>
      obstacleOf(error, 'unreadable'),
    );
    if (typeof part === 'string') return JSON.stringify({ failed: part });
    return `${JSON.stringify({ next: part.next })}\n${part.text}`;
  },
  /** @returns JSON of what stood in the way, or of `null` */
  async restore(kind: Kind, origin: string, place: string, text: string): Promise<string> {
    if (window.origin !== origin) return JSON.stringify('refused');
    const failed = await restoring[kind](JSON.parse(place), text).catch((error: unknown) =>
      obstacleOf(error, 'refused'),
    );
    return JSON.stringify(failed ?? null);
  },
};

export type Asked = typeof asked;

Reflect.set(globalThis, copierName, asked);
