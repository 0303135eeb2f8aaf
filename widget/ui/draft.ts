import type { Choice } from '../../shared/core/consent/decide.ts';
import { type OptionalPurpose, optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { Service } from '../../shared/core/registry/registry.ts';
import { seenLater, seenNow } from '../../shared/page/erase/stores.ts';
import type { Shell } from '../shell.ts';
import { allServices } from './declared.ts';
import { viaOf } from './via.ts';
import { choiceOf, choiceOfAll, type Wishes, wishesOf, wishPurpose, wishService } from './wishes.ts';

/** What a person puts together before saving it. */
export interface Draft {
  readonly wishes: Wishes;
  /** What became of the decision made here a moment ago. */
  readonly done: 'withdrawn' | 'saved' | 'refused' | undefined;
  /** Names that are stored on this device; empty until somebody looks. */
  readonly here: readonly string[];
  wish(purpose: OptionalPurpose, granted: boolean): void;
  wishService(service: Service, granted: boolean): void;
  /** Reads what is stored, once. */
  look(): void;
  /** Decides by the `data-action` of a button. */
  decide(action: string): void;
}

/**
 * Begins a draft on the consent that holds now. A decision made elsewhere begins it anew: what was switched before
 * it might grant again what was just withdrawn.
 * @param shown the text that the person sees, for the record
 */
export function draft(shell: Shell, shown: () => string, draw: () => void, signal: AbortSignal): Draft {
  const { own, known } = allServices(shell.registry);
  const services = [...own, ...known];
  let moved: Wishes | undefined;
  let done: Draft['done'];
  let here: readonly string[] | undefined;
  let due = false;

  // Once for all that a task changes: a decision that closes what shows it draws nothing.
  const redraw = () => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      draw();
    });
  };
  const wishes = () => moved ?? wishesOf(shell.consent(), services);
  const move = (to: Wishes) => {
    moved = to;
    done = undefined;
    look();
    redraw();
  };
  const look = () => {
    if (here) return;
    here = seenNow(window).map(({ name }) => name);
    void seenLater(window).then((later) => {
      here = [...new Set([...(here ?? []), ...later.map(({ name }) => name)])];
      redraw();
    });
  };
  const choices: Readonly<Record<string, () => Choice>> = {
    withdraw: () => choiceOfAll(optionalPurposes, 'denied'),
    'deny-all': () => choiceOfAll(optionalPurposes, 'denied'),
    'grant-all': () => choiceOfAll(optionalPurposes, 'granted'),
    save: () => choiceOf(wishes(), shell.consent(), services),
  };

  shell.on(
    'change',
    () => {
      moved = undefined;
      redraw();
    },
    { signal },
  );
  return {
    get wishes() {
      return wishes();
    },
    get done() {
      return done;
    },
    get here() {
      return here ?? [];
    },
    wish: (purpose, granted) => move(wishPurpose(wishes(), purpose, granted, services)),
    wishService: (service, granted) => move(wishService(wishes(), service, granted, services)),
    look,
    decide(action) {
      const choice = choices[action]?.();
      if (!choice) return;
      const before = shell.consent().recordId;
      shell.decide(choice, viaOf('preferences'), shown());
      // No decision counts while the site's registry is not read, or at fault.
      const counts = shell.consent().recordId !== before;
      done = !counts ? 'refused' : action === 'withdraw' ? 'withdrawn' : 'saved';
      moved = undefined;
      redraw();
    },
  };
}
