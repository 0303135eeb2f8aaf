import { plural } from './plural.ts';
import type { PreferencesText } from './preferences/text.ts';

const seconds = { year: 365 * 86_400, day: 86_400, hour: 3600, minute: 60, second: 1 } as const;

/** How long something is kept, in words, in the largest unit that leaves no rest. */
export function lifetime(text: PreferencesText, kept: number | undefined): string {
  if (kept === undefined) return text.unnamedLifetime;
  if (kept === 0) return text.session;
  const units = Object.keys(seconds) as (keyof typeof seconds)[];
  const unit = units.find((name) => kept % seconds[name] === 0) ?? 'second';
  return plural(text.lang, text.units[unit], kept / seconds[unit]);
}
