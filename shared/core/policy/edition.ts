import type { Localized } from '../text/localized.ts';
import type { OptionalPurpose } from './purposes.ts';

/** A published text of the policy. */
export interface Edition {
  /** 1–32 letters, digits, `-` or `_`: it stands in the consent cookie. */
  readonly id: string;
  /** Day of publication (`YYYY-MM-DD`) per domain; the later one counts (2.5). */
  readonly published: Readonly<Record<string, string>>;
  /** IANA zone in which the day begins. Default `Asia/Almaty`. */
  readonly zone?: string;
  /** A material edition is asked about again; an editorial one is only announced. */
  readonly kind: 'material' | 'editorial';
  /** Purposes that a material edition touches. Absent means all of them. */
  readonly touches?: readonly OptionalPurpose[];
  /** What changed, in plain words; people read it beside the question or the notice. */
  readonly changes?: Localized;
}

const day = 86_400_000;

/**
 * Kazakhstan has been at +05:00 throughout since 2024-03-01; older time-zone data still says +06:00,
 * so the default zone does not ask the platform.
 */
const fixedOffsets: Readonly<Record<string, number>> = { 'Asia/Almaty': 5 * 3_600_000 };

function offsetAt(zone: string, time: number): number {
  const fixed = fixedOffsets[zone];
  if (fixed !== undefined) return fixed;
  const local = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(time);
  return Date.parse(`${local.replace(' ', 'T')}Z`) - time;
}

/** Whether there is such a day, written `YYYY-MM-DD`: some platforms read the 30th of February as one in March. */
export const isDay = (text: unknown): boolean =>
  typeof text === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  Date.parse(text) > 0 &&
  new Date(text).toISOString().startsWith(text);

/** Whether the platform knows a time zone by this name. */
export function isZone(name: unknown): boolean {
  try {
    return typeof name === 'string' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Places of the editions whose id stands before: a decision could not be held against two. */
export const repeated = (editions: readonly Pick<Edition, 'id'>[]): number[] =>
  editions.flatMap(({ id }, at) => (editions.findIndex((other) => other.id === id) < at ? at : []));

/** The day on which an edition takes force: the one after the later publication. @returns its midnight in UTC */
export const dayOfForce = ({ published }: Edition): number =>
  Math.max(...Object.values(published).map((date) => Date.parse(`${date}T00:00:00Z`))) + day;

/**
 * When an edition takes force: 00:00 local time of the day after the later publication (policy 2.5).
 * @returns epoch milliseconds; `NaN` when a date or the zone makes no sense (such an edition is never in force).
 */
export function inForceFrom(edition: Edition): number {
  const midnight = dayOfForce(edition);
  const { zone = 'Asia/Almaty' } = edition;
  try {
    // The second look takes the offset of that very moment: a change of clocks may lie between it and midnight in UTC.
    return midnight - offsetAt(zone, midnight - offsetAt(zone, midnight));
  } catch {
    return Number.NaN;
  }
}

/** An edition made ready for questions: when it takes force and what it asks about again. */
export interface Term {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly from: number;
  /** Purposes that must be decided again; none for an editorial edition. */
  readonly asks?: readonly OptionalPurpose[] | undefined;
}

/** Terms in the order in which they take force. Editions that never do are left out. */
export const termsOf = (editions: readonly Edition[]): Term[] =>
  editions
    .map((edition) => ({
      id: edition.id,
      from: inForceFrom(edition),
      asks: edition.kind === 'material' ? edition.touches : [],
    }))
    .filter(({ from }) => !Number.isNaN(from))
    .sort((one, other) => one.from - other.from);
