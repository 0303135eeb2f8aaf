import { handlingOf } from '../../shared/core/plan/handling.ts';
import type { DeskEdge } from '../edges/desk.ts';
import type { EntryWriter } from '../edges/entry-writer.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import { builtIn } from '../known.ts';
import type { Asking } from './asking.ts';
import { type Held, withoutHeld, withRefused } from './desk.ts';

interface HeldEdges {
  readonly desk: DeskEdge;
  readonly handlings: HandlingEdge;
  readonly entries: EntryWriter;
  readonly pass: Asking['pass'];
  readonly enforce: () => Promise<void>;
}

export type Decision = 'allow-once' | 'allow-purpose' | 'refuse';

const areas = { 'local-storage': 'localStorage', 'session-storage': 'sessionStorage' } as const;

/** Carries out what the person decided about something held. @returns whether all that is allowed is stored now */
export function answering({ desk, handlings, entries, pass, enforce }: HeldEdges) {
  async function store({ kind, name, text, url, store: jar, tab }: Held): Promise<boolean> {
    if (text === undefined) return false;
    if (kind === 'cookie') return pass(text, url, jar);
    if (kind !== 'local-storage' && kind !== 'session-storage') return false;
    const { origin } = new URL(url);
    return entries.write({
      origin,
      area: areas[kind],
      name,
      value: text,
      tab: kind === 'session-storage' ? tab : undefined,
    });
  }

  return async (id: string, decision: Decision): Promise<boolean> => {
    const { held } = await desk.read();
    const chosen = held.find((one) => one.id === id);
    if (!chosen) return false;
    if (decision === 'refuse') {
      await desk.change((before) => withRefused(before, id));
      return true;
    }
    const { site, purpose } = chosen;
    let allowed = [chosen];
    if (decision === 'allow-purpose') {
      await handlings.choose(site, purpose, 'allow');
      await enforce();
      const now = (await handlings.all()).get(site) ?? {};
      const needs = (service: string) => builtIn.rules.service(service)?.purposes ?? [purpose];
      allowed = held.filter((one) => one.site === site && handlingOf(needs(one.service), now) === 'allow');
      // Another purpose of the same service may still be held; then this one is allowed all the same.
      if (!allowed.includes(chosen)) allowed.push(chosen);
    }
    // Taken off the desk only when it is stored: a background that is stopped in between loses nothing.
    const done: string[] = [];
    for (const one of allowed) if (await store(one)) done.push(one.id);
    // What cannot be made up for is stored by the page itself, now that its purpose is allowed.
    const over = decision === 'allow-purpose' ? allowed.map((one) => one.id) : done;
    await desk.change((before) => withoutHeld(before, new Set(over)));
    return done.length === allowed.length;
  };
}
