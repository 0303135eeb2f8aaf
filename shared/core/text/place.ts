import { fill } from './fill.ts';
import type { PreferencesText } from './preferences/text.ts';

type Place = Pick<PreferencesText, 'lang' | 'own'>;

/** The day of a moment, in words, where the person is. */
export function day({ lang, own }: Place, time: number): string {
  if (!own) return new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(time);
  const date = new Date(time);
  return fill(own.date, { year: date.getFullYear(), month: own.months[date.getMonth()] ?? '', day: date.getDate() });
}

/** The name of a country. */
export const country = ({ lang, own }: Place, code: string): string =>
  own ? (own.countries[code] ?? code) : (new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code);
