import { parsed } from '../identify/decode.ts';
import { type Known, shownName } from '../identify/redact.ts';

/** Numbers the items that look alike once what signs in is left out of their ids, in the order in which they are met. */
export type Numbers = (shown: string, id: string) => number;

/** The numbers of one list of items. They tell nothing of what was left out, as a hash of it would. */
export function numbers(): Numbers {
  const met = new Map<string, Map<string, number>>();
  return (shown, id) => {
    const alike = met.get(shown) ?? new Map<string, number>();
    met.set(shown, alike);
    const number = alike.get(id) ?? alike.size + 1;
    alike.set(id, number);
    return number;
  };
}

/**
 * The id of an item as it may be written down. Where its name or place holds what signs a person in, or is long, that
 * goes, and a number keeps it apart from others.
 */
export function shownId(id: string, number: Numbers, known?: Known): string {
  const parts = parsed(id);
  if (!Array.isArray(parts)) return shownName(id, known);
  const shown = parts.map((part: unknown) => (typeof part === 'string' ? shownName(part, known) : part));
  if (shown.every((part, at) => part === parts[at])) return id;
  return JSON.stringify([...shown, number(JSON.stringify(shown), id)]);
}
