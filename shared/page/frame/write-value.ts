import type { Area } from './web-storage.ts';

/**
 * Writes one entry, if the frame still shows the expected origin. Injected by its source, so it stands alone.
 * @param name the entry's name as JSON, for the sake of lone surrogates; `value` likewise
 * @returns JSON: whether it is there now
 */
export function writeFrameValue(origin: string, area: Area, name: string, value: string): string {
  if (window.origin !== origin) return 'false';
  const [key, text] = [String(JSON.parse(name)), String(JSON.parse(value))];
  window[area].setItem(key, text);
  return JSON.stringify(window[area].getItem(key) === text);
}

/**
 * Takes an entry away, if the frame still shows the expected origin. Injected by its source.
 * @param entry JSON of its name and the value that it has; without one, whatever it has
 * @returns JSON: whether it was there
 */
export function takeBackFrameValue(origin: string, area: Area, entry: string): string {
  const { name, value }: { readonly name: string; readonly value?: string } = JSON.parse(entry);
  if (window.origin !== origin) return 'false';
  const now = window[area].getItem(name);
  if (now === null || (value !== undefined && now !== value)) return 'false';
  window[area].removeItem(name);
  return 'true';
}

/** What became of an entry that was to be written: it is there, there is another one, or it found no room. */
export const writtenOutcomes = ['there', 'rewritten', 'refused'] as const;
export type Written = (typeof writtenOutcomes)[number];

/**
 * Writes entries where there are none, if the frame still shows the expected origin. Injected by its source.
 * @param entries JSON of pairs of name and value
 * @returns JSON: of each, what became of it
 */
export function writeFrameValues(origin: string, area: Area, entries: string): string {
  const wanted: [string, string][] = JSON.parse(entries);
  const written = wanted.map(([name, value]): Written => {
    if (window.origin !== origin) return 'refused';
    const before = window[area].getItem(name);
    if (before !== null) return before === value ? 'there' : 'rewritten';
    try {
      window[area].setItem(name, value);
    } catch {
      // There is no room for it.
    }
    return window[area].getItem(name) === value ? 'there' : 'refused';
  });
  return JSON.stringify(written);
}
