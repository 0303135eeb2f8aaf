import { optionalPurposes } from '../policy/purposes.ts';
import type { Decided, Decision } from './decided.ts';

/**
 * The compact consent, readable by server code (grammar in docs/cookie.md):
 *
 *     value    = "1." edition "." time "." record "." flags *( "." mark )
 *     edition  = 1*32( ALPHA / DIGIT / "-" / "_" )
 *     time     = 1*9( lower-case base 36 )          ; epoch milliseconds
 *     record   = 32( lower-case hex )               ; UUIDv4 without dashes
 *     flags    = 4( "0" / "1" / "2" ) [ "g" ]       ; denied, granted, partial, in the order of 8.2; GPC known
 *     mark     = 5( lower-case base 36 )            ; a service granted inside a partial purpose
 */
export const cookieName = 'inservice_consent';

/** A decision holds for a year; browsers keep a cookie for 400 days at most. */
export const validForSeconds = 365 * 86_400;

/** Name, `=` and value together. */
const longest = 200;

const grammar =
  /^1\.([\w-]{1,32})\.([0-9a-z]{1,9})\.([0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15})\.([012]{4})(g?)((?:\.[0-9a-z]{5})*)$/;

const letters: readonly Decision[] = ['denied', 'granted', 'partial'];

/** Reads a cookie value. Total: anything that is not exactly a value of this grammar is no decision. */
export function readCookie(value: string): Decided | undefined {
  const [, edition, time, hex, flags, gpc, marks] = (value.length <= longest && grammar.exec(value)) || [];
  if (!edition || !time || !hex || !flags) return;
  const [personalization, advertising, statistics, quality] = [...flags].map(
    (flag) => letters[Number(flag)] ?? 'denied',
  );
  if (!personalization || !advertising || !statistics || !quality) return;
  return {
    recordId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    decidedAt: Number.parseInt(time, 36),
    edition,
    purposes: { personalization, advertising, statistics, quality },
    services: marks ? marks.slice(1).split('.') : [],
    gpc: !!gpc,
  };
}

/**
 * Writes the cookie value. Services that do not fit into 200 bytes are left out, which grants less, never more.
 */
export function writeCookie(decided: Decided): string {
  const flags = optionalPurposes.map((purpose) => letters.indexOf(decided.purposes[purpose])).join('');
  const head = `1.${decided.edition}.${decided.decidedAt.toString(36)}.${decided.recordId.replaceAll('-', '')}.${flags}${decided.gpc ? 'g' : ''}`;
  const room = Math.floor((longest - cookieName.length - 1 - head.length) / 6);
  return [head, ...decided.services.slice(0, Math.max(0, room))].join('.');
}

const grants = { denied: 0, partial: 1, granted: 2 } as const;

/** Of several cookies of that name the one that grants less counts, purpose by purpose; a damaged one grants nothing. */
export function readCookies(values: readonly string[]): Decided | undefined {
  const all = values.map(readCookie);
  const [first] = all;
  if (!first || all.includes(undefined)) return;
  return all.reduce<Decided>((least, next) => (next ? less(least, next) : least), first);
}

function less(one: Decided, other: Decided): Decided {
  if (one === other) return one;
  const lower = (a: Decision, b: Decision) => (grants[a] <= grants[b] ? a : b);
  return {
    ...(one.decidedAt <= other.decidedAt ? one : other),
    purposes: {
      personalization: lower(one.purposes.personalization, other.purposes.personalization),
      advertising: lower(one.purposes.advertising, other.purposes.advertising),
      statistics: lower(one.purposes.statistics, other.purposes.statistics),
      quality: lower(one.purposes.quality, other.purposes.quality),
    },
    services: one.services.filter((service) => other.services.includes(service)),
    gpc: one.gpc && other.gpc,
  };
}
