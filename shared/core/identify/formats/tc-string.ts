import { base64Bytes } from '../decode.ts';
import { type Facts, judge, type Subject } from '../found.ts';
import { plausible } from '../moment.ts';

const names = new Set(['euconsent-v2', 'IABTCF_TCString', 'eupubconsent-v2']);

/** 36 bits that begin `offset` bits into the bytes. */
function bits36(bytes: readonly number[], offset: number): number {
  let value = 0;
  for (let at = offset; at < offset + 36; at++) {
    value = value * 2 + (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
  }
  return value;
}

/** Version 2: six bits of version, then created and updated, 36 bits of tenths of a second each (TCF v2, "core string"). */
function shape({ text, now }: Subject): Facts | undefined {
  const [core] = text.split('.', 1);
  if (!core || !/^C[\w-]{30,8000}$/.test(core) || !/^[\w.-]+$/.test(text)) return undefined;
  const bytes = base64Bytes(core.slice(0, 16));
  if (!bytes) return undefined;
  const created = plausible(bits36(bytes, 6) * 100, now);
  const updated = plausible(bits36(bytes, 42) * 100, now);
  return created === undefined || updated === undefined ? undefined : { created, updated };
}

/** A consent of the advertising industry's framework. */
export const tcString = (subject: Subject) =>
  judge('tc-string', { name: names.has(subject.name), shape: shape(subject) });
