import { nothingChosen, withHandling, withNameHandling } from '../../shared/core/plan/handling.ts';
import { areas } from '../areas.ts';
import type { DeskEdge } from '../edges/desk.ts';
import type { EntryWriter } from '../edges/entry-writer.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import type { Asking } from './asking.ts';
import { type Held, withoutHeld, withRefused, withStopped } from './desk.ts';
import { hasRoom } from './named.ts';
import type { Jar } from './passing.ts';

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

/** Taken off the desk in one step: it is read and written as a whole. */
const together = 25;

const jarOf = ({ url, store, partition, tab }: Held): Jar => ({
  url,
  store,
  partition,
  by: tab === undefined ? 'response' : 'script',
});

/** Carries out what the person decides about what is held. Whatever is taken off the desk is stored before. */
export function answering({ desk, handlings, entries, pass, now, enforce }: HeldEdges) {
  async function storeEntry({ kind, name, text, url, store, tab, frame = 0 }: Held): Promise<boolean> {
    if (text === undefined) return false;
    if ((kind !== 'local-storage' && kind !== 'session-storage') || tab === undefined) return false;
    const { origin } = new URL(url);
    return entries.write({ origin, area: areas[kind], name, value: text, tab, frame, store });
  }

  /** @returns those that are stored now */
  async function store(held: readonly Held[]): Promise<readonly Held[]> {
    const cookies = held.flatMap((one) =>
      one.kind === 'cookie' && one.text !== undefined ? [{ one, line: one.text, jar: jarOf(one) }] : [],
    );
    const passed = cookies.length ? await pass(cookies).catch(() => []) : [];
    const stored = cookies.flatMap(({ one }, at) => (passed[at] ? [one] : []));
    for (const one of held) if (await storeEntry(one).catch(() => false)) stored.push(one);
    return stored;
  }

  /** A background that is stopped in between finds on the desk what it has not stored yet. */
  async function storeAll(held: readonly Held[]): Promise<boolean> {
    let all = true;
    for (let from = 0; from < held.length; from += together) {
      const some = held.slice(from, from + together);
      const stored = await store(some);
      all &&= stored.length === some.length;
      const ids = new Set(stored.map(({ id }) => id));
      await desk.change((before) => withoutHeld(before, ids));
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
    const blocked: Held[] = [];
    for (const one of held.filter((each) => each.site === site)) {
      const handling = await now(one);
      if (handling === 'allow') allowed.push(one);
      if (handling === 'block') blocked.push(one);
    }
    const times = blocked.reduce((sum, one) => sum + one.times, 0);
    const ids = new Set(blocked.map(({ id }) => id));
    if (blocked.length) await desk.change((before) => withStopped(withoutHeld(before, ids), site, times));
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
    const allowed: Held[] = [];
    for (const one of held) if ((await now(one)) === 'allow') allowed.push(one);
    await storeAll(allowed);
  }

  return { answer, settle, resume };
}
