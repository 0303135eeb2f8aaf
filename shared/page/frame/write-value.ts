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
