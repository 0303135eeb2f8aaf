import { looseText } from './layers.ts';
import { peel } from './peel.ts';
import { dots } from './secret-name.ts';

/** More would make every look slow; no honest page keeps so many. */
const most = 400;

/** What a person may ask to see though it lies beside a secret: addresses, moments, telephone numbers. */
const harmless = /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|[a-z]+:\/\/\S*|(?!\d{16,}$)[\d\s():.+TZ-]{1,30})$/;

/** Whether a text by itself looks made by a machine: long enough, with more in it than a word has. */
export const looksMade = (text: string): boolean =>
  text.length >= 8 &&
  !/[\s/]/.test(text.slice(0, 200)) &&
  !harmless.test(text.slice(0, 300)) &&
  ((/\d/.test(text) && /\p{L}/u.test(text)) || text.length >= 20 || /^\d{16,}$/.test(text));

/** A text that was hidden, and the parts of it that are as good as the whole. */
export function tellingParts(text: string): readonly string[] {
  const short = text.slice(0, 4096);
  const layers = [
    short,
    ...peel('', short)
      .slice(0, 60)
      .map((inner) => inner.text),
  ].flatMap((layer) => [layer, looseText(layer)]);
  const pieces = layers.flatMap((layer) => layer.split(/[\s,;:|&="'{}()[\]<>\\]+/).slice(0, 60));
  return [...layers, ...pieces].filter(looksMade);
}

/** Made once for each set: the same one goes with thousands of values. */
const made = new WeakMap<ReadonlySet<string>, RegExp>();

/** Finds any of these texts; nothing where there are none. */
export function anyOf(texts: ReadonlySet<string>): RegExp | undefined {
  if (!texts.size) return undefined;
  const before = made.get(texts);
  if (before) return before;
  const longestFirst = [...texts].slice(0, most).toSorted((one, other) => other.length - one.length);
  const form = new RegExp(longestFirst.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'g');
  made.set(texts, form);
  return form;
}

export const withoutKnown = (text: string, known: RegExp | undefined): string =>
  known ? text.replace(known, dots) : text;
