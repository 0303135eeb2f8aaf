import { fill } from './fill.ts';
import type { PreferencesText } from './preferences/text.ts';

export type Place = Pick<PreferencesText, 'lang' | 'own'>;

/** A day of the calendar in words, the same wherever the person is. @param midnight of that day in UTC, epoch milliseconds */
export function calendarDay({ lang, own }: Place, midnight: number): string {
  if (!own) return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(midnight);
  const date = new Date(midnight);
  const month = own.months[date.getUTCMonth()] ?? '';
  return fill(own.date, { year: date.getUTCFullYear(), month, day: date.getUTCDate() });
}

/** The day of a moment, in words, where the person is. */
export function day(place: Place, time: number): string {
  const date = new Date(time);
  return calendarDay(place, Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}

/** The name of a country. What is no code of one, such as a name that stands in a registry, is shown as it is. */
export function country({ lang, own }: Place, code: string): string {
  if (own) return own.countries[code] ?? code;
  return /^[a-z]{2}$/i.test(code) ? (new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code) : code;
}
