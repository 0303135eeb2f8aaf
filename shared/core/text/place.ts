import { fill } from './fill.ts';
import type { PreferencesText } from './preferences/text.ts';

export type Place = Pick<PreferencesText, 'lang' | 'place'>;

/** A day of the calendar in words, the same wherever the person is. @param midnight of that day in UTC, epoch milliseconds */
export function calendarDay({ place }: Place, midnight: number): string {
  const date = new Date(midnight);
  const month = place.months[date.getUTCMonth()] ?? '';
  return fill(place.date, { year: date.getUTCFullYear(), month, day: date.getUTCDate() });
}

/** The day of a moment, in words, where the person is. */
export function day(place: Place, time: number): string {
  const date = new Date(time);
  return calendarDay(place, Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}

/** Hours and minutes on the person's clock. @param time epoch ms */
export function timeOfDay(time: number): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * The name of a country. One that is not among ours is asked of the platform, except in Kazakh, which that answers in
 * another language. What is no code of a country, such as a name that stands in a registry, is shown as it is.
 */
export function country({ lang, place }: Place, code: string): string {
  const known = place.countries[code];
  if (known || lang === 'kk' || !/^[a-z]{2}$/i.test(code)) return known ?? code;
  return new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code;
}
