import type { Action, Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';

const stored = z.object({ badge: z.optional(z.object({ held: z.number(), reappeared: z.number() })) });

/** The quiet number on the extension's icon: what waits for an answer, and what is stored against the choice. */
export function badgeEdge(
  action: Pick<Action.Static, 'setBadgeText' | 'setBadgeBackgroundColor'>,
  session: Pick<Storage.StorageArea, 'get' | 'set'>,
) {
  let last: Promise<unknown> = Promise.resolve();
  const show = async (more: { readonly held?: number; readonly reappeared?: number }) => {
    const read = z.safeParse(stored, await session.get('badge'));
    const before = (read.success && read.data.badge) || { held: 0, reappeared: 0 };
    const badge = { ...before, ...more };
    if (badge.held === before.held && badge.reappeared === before.reappeared) return;
    await session.set({ badge });
    const count = badge.held + badge.reappeared;
    await action.setBadgeBackgroundColor({ color: badge.reappeared ? '#b3261e' : '#3d5a80' });
    await action.setBadgeText({ text: count > 999 ? '999+' : count ? String(count) : '' });
  };
  /** Shows these numbers, the other ones as before. */
  return (more: Parameters<typeof show>[0]): Promise<void> => {
    const turn = last.then(() => show(more));
    last = turn.catch(() => undefined);
    return turn;
  };
}
