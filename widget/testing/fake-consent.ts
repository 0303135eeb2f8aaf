import { decide } from '../../shared/core/consent/decide.ts';
import type { Decided } from '../../shared/core/consent/decided.ts';
import { permits } from '../../shared/core/consent/permits.ts';
import { resolve } from '../../shared/core/consent/resolve.ts';
import { isPurpose, type OptionalPurpose, optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { ConsentApi, Events, State } from '../api.ts';
import { type Choice, decidedBy, standardEdition } from './choice.ts';
import { listeners } from './listeners.ts';

export interface Circumstances extends Choice {
  /** `unset` unless something was chosen: a purpose, a service, or a date. */
  readonly status?: State['status'];
  /** The clock, in epoch milliseconds. Stands still at `at`, or at the moment of the call, unless given. */
  readonly now?: () => number;
  /** Whether the person is acting on the page: without that, a page's script may not grant. */
  readonly activation?: 'present' | 'absent';
  /** What `receipt()` gives. */
  readonly receipt?: object;
}

/** A consent to test against: the same interface, and what a test alone may do. */
export interface FakeConsent extends ConsentApi {
  /** Tells what the page would be told, such as a tag that was held. */
  tell<Type extends keyof Events>(type: Type, detail: Events[Type]): void;
}

/**
 * Stands in for `window.inserviceConsent` where there is no page: decides as the drop-in does, by the same code,
 * shows nothing, stores nothing. Its events reach `on`, and `document` where there is one.
 */
export function fakeConsent(circumstances: Circumstances = {}): FakeConsent {
  const { granted, services, at, edition = standardEdition, gpc = false, activation = 'present' } = circumstances;
  const chosen = granted !== undefined || services !== undefined || at !== undefined;
  const { status = chosen ? 'current' : 'unset', receipt } = circumstances;
  const began = at === undefined ? Date.now() : Number(at);
  const now = circumstances.now ?? (() => began);
  const before = `before-${edition}`.slice(0, 32);
  const terms = [
    { id: before, from: 0, asks: [] },
    { id: edition, from: 1, asks: optionalPurposes },
  ];
  let decided: Decided | undefined =
    status === 'unset'
      ? undefined
      : { ...decidedBy({ ...circumstances, at: began }), edition: status === 'stale' ? before : edition };
  let made = 0;

  const consent = () => resolve(terms, decided, { gpc }, now());
  const state = (): State => {
    const { status, granted, edition, decidedAt, recordId } = consent();
    const denied = optionalPurposes.filter((purpose) => !granted.has(purpose));
    return { status, granted: [...granted], denied, edition, decidedAt, recordId, signals: { gpc } };
  };
  const { on, emit } = listeners(state);
  const choose = (decision: 'granted' | 'denied', purposes: readonly OptionalPurpose[]) => {
    if (decision === 'granted' && activation === 'absent') return;
    const previous = state();
    made += 1;
    decided = decide(
      consent(),
      { purposes: Object.fromEntries(purposes.map((purpose) => [purpose, decision])) },
      { now: now(), recordId: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`, gpc },
    );
    const next = state();
    emit('change', { granted: next.granted, denied: next.denied, previous });
    emit('consent', next);
  };
  const denyAll = () => choose('denied', optionalPurposes);
  let layer: 'banner' | 'preferences' | undefined;
  const turn = (to: typeof layer) => {
    if (layer) emit('hide', { layer });
    layer = to;
    if (to) emit('show', { layer: to });
  };

  return {
    version: 'fake',
    ready: Promise.resolve(state()),
    state,
    granted: (purpose, service) => isPurpose(purpose) && permits(consent(), [purpose], service),
    grant: (...purposes) => choose('granted', purposes),
    deny: (...purposes) => choose('denied', purposes),
    grantAll: () => choose('granted', optionalPurposes),
    denyAll,
    withdraw: denyAll,
    show: () => turn('banner'),
    hide: () => turn(undefined),
    showPreferences: () => turn('preferences'),
    on,
    audit: () => Promise.resolve([]),
    receipt: () => Promise.resolve(receipt),
    tell: emit,
  };
}
