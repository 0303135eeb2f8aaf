import type { Consent } from '../../shared/core/consent/consent.ts';
import type { Choice } from '../../shared/core/consent/decide.ts';
import { type Decision, mark } from '../../shared/core/consent/decided.ts';
import { isOptional, type OptionalPurpose, optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { Service } from '../../shared/core/registry/registry.ts';

type Needs = Pick<Service, 'id' | 'purposes'>;

/**
 * What the switches show before saving. Nothing is decided by moving one.
 * A service has one switch, whatever number of purposes it stands under: allowed on its own, it is allowed for all
 * that it needs, so its mark in the cookie never means more than the person saw.
 */
export interface Wishes {
  /** Purposes under which everything may run. */
  readonly whole: ReadonlySet<OptionalPurpose>;
  /** Ids of services that are allowed on their own. */
  readonly alone: ReadonlySet<string>;
  /** Partly granted purposes whose own switch was not moved. */
  readonly kept: ReadonlySet<OptionalPurpose>;
}

const without = <Value>(set: ReadonlySet<Value>, gone: (value: Value) => boolean) =>
  new Set([...set].filter((value) => !gone(value)));

const needs = ({ purposes }: Needs) => purposes.filter(isOptional);

/** The switches as the consent leaves them. */
export const wishesOf = (consent: Consent, services: readonly Needs[]): Wishes => ({
  whole: new Set(optionalPurposes.filter((purpose) => consent.granted.has(purpose))),
  alone: new Set(
    services
      .filter(
        (service) =>
          consent.services.includes(mark(service.id)) && needs(service).some((purpose) => consent.partial.has(purpose)),
      )
      .map(({ id }) => id),
  ),
  kept: consent.partial,
});

/** Whether a service may run: every purpose that it needs is granted, or it is allowed on its own. */
export const wishedService = ({ whole, alone }: Wishes, service: Needs): boolean =>
  alone.has(service.id) || needs(service).every((purpose) => whole.has(purpose));

/** Moves the switch of a purpose, and with it those of the services under it. */
export function wishPurpose(
  wishes: Wishes,
  purpose: OptionalPurpose,
  granted: boolean,
  services: readonly Needs[],
): Wishes {
  const under = new Set(services.filter((service) => service.purposes.includes(purpose)).map(({ id }) => id));
  const others = without(wishes.whole, (one) => one === purpose);
  return {
    whole: granted ? new Set([...others, purpose]) : others,
    alone: granted ? wishes.alone : without(wishes.alone, (id) => under.has(id)),
    kept: without(wishes.kept, (one) => one === purpose),
  };
}

/** Moves the switch of one service. Switched off inside a granted purpose, the others under it stay on. */
export function wishService(wishes: Wishes, service: Needs, granted: boolean, services: readonly Needs[]): Wishes {
  if (granted) return { ...wishes, alone: new Set([...wishes.alone, service.id]) };
  const broken = needs(service).filter((purpose) => wishes.whole.has(purpose));
  const stay = services.filter(
    (other) => broken.some((purpose) => other.purposes.includes(purpose)) && wishedService(wishes, other),
  );
  return {
    ...wishes,
    whole: without(wishes.whole, (purpose) => broken.includes(purpose)),
    alone: without(new Set([...wishes.alone, ...stay.map(({ id }) => id)]), (id) => id === service.id),
  };
}

/**
 * The choice that saving makes. Marks of services that nobody here knows stay in purposes that were left alone,
 * and go as soon as another purpose becomes partly granted: there nobody allowed them.
 */
export function choiceOf(wishes: Wishes, consent: Consent, services: readonly Needs[]): Choice {
  const known = new Set(services.map(({ id }) => mark(id)));
  const strangers = consent.services.filter((one) => !known.has(one));
  const alone = services.filter(({ id }) => wishes.alone.has(id));
  const decision = (purpose: OptionalPurpose): Decision => {
    if (wishes.whole.has(purpose)) return 'granted';
    const some = alone.some((service) => service.purposes.includes(purpose));
    return some || (wishes.kept.has(purpose) && strangers.length > 0) ? 'partial' : 'denied';
  };
  const purposes = Object.fromEntries(optionalPurposes.map((purpose) => [purpose, decision(purpose)]));
  const partial = optionalPurposes.filter((purpose) => purposes[purpose] === 'partial');
  const marked = alone.filter((service) => partial.some((purpose) => service.purposes.includes(purpose)));
  return {
    purposes,
    services: [
      ...marked.map(({ id }) => mark(id)),
      ...(partial.every((purpose) => consent.partial.has(purpose)) ? strangers : []),
    ],
  };
}

/** One answer for all purposes. */
export const choiceOfAll = (asked: readonly OptionalPurpose[], decision: Decision): Choice => ({
  purposes: Object.fromEntries(asked.map((purpose) => [purpose, decision])),
});
