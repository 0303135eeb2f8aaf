import { optionalPurposes } from '../policy/purposes.ts';
import { type Decided, type Decision, each } from './decided.ts';

/**
 * The compact consent, readable by server code (docs/cookie.md has an example reader):
 *
 *     value    = "1." edition "." time "." record "." flags *( "." mark )
 *     edition  = 1*32( ALPHA / DIGIT / "-" / "_" )
 *     time     = 1*9( lower-case base 36 )          ; epoch milliseconds
 *     record   = UUIDv4, lower case
 *     flags    = 4( "0" / "1" / "2" ) [ "g" ]       ; denied, partial, granted, in the order of 8.2; GPC known
 *     mark     = 5( lower-case base 36 )            ; a service granted inside a partial purpose
 */
export const cookieName = 'inservice_consent';

/** A decision holds for a year; browsers keep a cookie for 400 days at most. */
export const validForSeconds = 365 * 86_400;

/** Whether a decision has held for its year. @param now epoch milliseconds, as is `decidedAt` */
export const isOver = (decidedAt: number, now: number): boolean => !(now < decidedAt + validForSeconds * 1000);

/** Name, `=` and value together, in bytes. */
const longest = 200 - cookieName.length - 1;

const grammar =
  /^1\.([\w-]{1,32})\.([\da-z]{1,9})\.([\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12})\.([012]{4})(g?)((\.[\da-z]{5})*)$/;

/** By how much they grant: of two decisions the lower one grants less. */
const ladder: readonly Decision[] = ['denied', 'partial', 'granted'];

/**
 * Reads the values of all consent cookies that a page gets. Total: anything that is not exactly a value of this grammar
 * is no decision, and a damaged twin makes the whole none. Of several, the one that grants less counts, purpose by
 * purpose; what they say of single services and of the edition has to be the same to count.
 */
export function readCookies(values: readonly string[]): Decided | undefined {
  const all = values.map((value) => (value.length <= longest && grammar.exec(value)) || []);
  const [[, edition = '', time = '', recordId = '', , , marks = ''] = []] = all;
  return edition && all.every((one) => one[1] === edition)
    ? {
        recordId,
        decidedAt: Number.parseInt(time, 36),
        edition,
        purposes: each((_, at) => ladder[Math.min(...all.map(([, , , , flags = '']) => Number(flags[at])))]),
        services: all.every((one) => one[6] === marks) ? marks.split('.').slice(1) : [],
        gpc: all.every((one) => one[5]),
      }
    : undefined;
}

/** Writes the cookie value. Services that do not fit into 200 bytes are left out, which grants less, never more. */
export function writeCookie({ edition, purposes, recordId, services, decidedAt, gpc }: Decided): string {
  const flags = optionalPurposes.map((purpose) => ladder.indexOf(purposes[purpose])).join('');
  const head = ['1', edition, decidedAt.toString(36), recordId, flags + (gpc ? 'g' : '')].join('.');
  return [head, ...services.slice(0, (longest - head.length) / 6)].join('.');
}
