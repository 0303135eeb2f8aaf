import { nothingChosen, withHandling, withNameHandling } from '../../shared/core/plan/handling.ts';
import type { DeskEdge } from '../edges/desk.ts';
import type { EntryWriter } from '../edges/entry-writer.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import type { Asking } from './asking.ts';
import { type Held, withoutHeld, withRefused, withStopped } from './desk.ts';
import { hasRoom } from './named.ts';

interface HeldEdges {
  readonly desk: DeskEdge;
  readonly handlings: HandlingEdge;
  readonly entries: Pick<EntryWriter, 'write'>;
  readonly pass: Asking['pass'];
  readonly now: Asking['now'];
  readonly enforce: () => Promise<void>;
}

export const decisions = ['allow-once', 'allow-purpose', 'refuse'] as const;

export type Decision = (typeof decisions)[number];

/** What the person said about something held. */
export interface HeldAnswer {
  readonly id: string;
  readonly decision: Decision;
  /** From now on, for this name. */
  readonly remember: boolean;
}

/** What came of it. */
export interface HeldOutcome {
  /** Whether all that is allowed is stored now. */
  readonly stored: boolean;
  /** Whether there was room for what was to be remembered. */
  readonly room: boolean;
}

const areas = { 'local-storage': 'localStorage', 'session-storage': 'sessionStorage' } as const;

/** Carries out what the person decides about what is held. Whatever is taken off the desk is stored before. */
export function answering({ desk, handlings, entries, pass, now, enforce }: HeldEdges) {
  async function store({ kind, name, text, url, store, partition, tab, frame = 0 }: Held): Promise<boolean> {
    if (text === undefined) return false;
    if (kind === 'cookie') return pass(text, { url, store, partition, by: tab === undefined ? 'response' : 'script' });
    if ((kind !== 'local-storage' && kind !== 'session-storage') || tab === undefined) return false;
    const { origin } = new URL(url);
    return entries.write({ origin, area: areas[kind], name, value: text, tab, frame, store });
  }

  /** A background that is stopped in between finds on the desk what it has not stored yet. */
  async function storeAll(held: readonly Held[]): Promise<boolean> {
    let all = true;
    for (const one of held) {
      const stored = await store(one).catch(() => false);
      all &&= stored;
      if (stored) await desk.change((before) => withoutHeld(before, new Set([one.id])));
    }
    return all;
  }

  /**
   * Goes over what is held after the person has chosen otherwise: stores what is allowed now, drops what is blocked.
   * @returns whether all that is allowed is stored
   */
  async function settle(site: string): Promise<boolean> {
    const { held } = await desk.read();
    const allowed: Held[] = [];
    for (const one of held.filter((each) => each.site === site)) {
      const handling = await now(one);
      if (handling === 'allow') allowed.push(one);
      if (handling === 'block')
        await desk.change((before) => withStopped(withoutHeld(before, new Set([one.id])), one.site, one.times));
    }
    const stored = await storeAll(allowed);
    // What cannot be made up for is stored by the page itself, now that it is allowed.
    await desk.change((before) => withoutHeld(before, new Set(allowed.map(({ id }) => id))));
    return stored;
  }

  async function answer({ id, decision, remember }: HeldAnswer): Promise<HeldOutcome> {
    const { held } = await desk.read();
    const chosen = held.find((one) => one.id === id);
    if (!chosen) return { stored: false, room: true };
    const { site, name, purpose } = chosen;
    if (decision === 'allow-purpose' && purpose !== 'unknown') {
      await handlings.change(site, (before) => ({
        ...before,
        purposes: withHandling(before.purposes, purpose, 'allow'),
      }));
      await enforce();
      const stored = await storeAll([chosen]);
      return { stored: (await settle(site)) && stored, room: true };
    }
    // Where there is no room for one more rule, the answer counts this once.
    const { names } = (await handlings.of(site)) ?? nothingChosen;
    const room = !remember || hasRoom(names, name);
    if (remember && room) {
      const handling = decision === 'refuse' ? 'block' : 'allow';
      await handlings.change(site, (before) => withNameHandling(before, name, handling));
      await enforce();
      return { stored: await settle(site), room };
    }
    if (decision === 'refuse') {
      await desk.change((before) => withRefused(before, id));
      return { stored: true, room };
    }
    return { stored: await storeAll([chosen]), room };
  }

  /** Finishes what a background that was stopped had begun to store. */
  async function resume(): Promise<void> {
    const { held } = await desk.read();
    for (const one of held) if ((await now(one)) === 'allow') await storeAll([one]);
  }

  return { answer, settle, resume };
}
