import { type Facts, judge, type Subject } from '../found.ts';
import { plausible } from '../moment.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('uuid, guid');
const form = /^(?:\{|urn:uuid:)?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f])([0-9a-f]{3})-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** From the start of the Gregorian calendar to 1970, in ms: what version 1 counts from (RFC 9562 section 5.1). */
const gregorian = 12_219_292_800_000;

/** Versions 1 and 6 (100 ns) and 7 (ms) tell when they were made. */
function made(version: string, parts: readonly [string, string, string]): number {
  const [low, middle, high] = parts;
  if (version === '1') return Number.parseInt(high + middle + low, 16) / 10_000 - gregorian;
  if (version === '6') return Number.parseInt(low + middle + high, 16) / 10_000 - gregorian;
  return version === '7' ? Number.parseInt(low + middle, 16) : Number.NaN;
}

function shape({ text, now }: Subject): Facts | undefined {
  const [, low = '', middle = '', version, high = ''] = form.exec(text) ?? [];
  if (version === undefined) return undefined;
  const created = plausible(made(version, [low, middle, high]), now);
  return { version: Number.parseInt(version, 16), ...(created !== undefined && { created }) };
}

/** Eight, four, four, four, twelve hex digits. */
export const uuid = (subject: Subject) => {
  const read = shape(subject);
  return read && judge('uuid', { name: says(subject.words), shape: read });
};
