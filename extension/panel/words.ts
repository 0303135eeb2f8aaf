import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import { counted, grouped } from '../../shared/core/text/panel/plural.ts';

/** Longer names are cut in the middle. */
const nameLimit = 80;

/** A date in words. Chromium knows no Kazakh dates, so the texts carry the months. @param time epoch ms */
export function dateInWords(text: PanelText, time: number): string {
  const date = new Date(time);
  return fill(text.date, {
    day: date.getDate(),
    month: text.months[date.getMonth()] ?? '',
    year: date.getFullYear(),
  });
}

/** Hours and minutes on the person's clock. @param time epoch ms */
export const timeInWords = (time: number): string =>
  new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit' }).format(time);

/** A length of time in its largest fitting unit. @param seconds at least a minute is said */
export function lengthInWords(text: PanelText, seconds: number): string {
  const { years, months, days, hours, minutes } = text.expires;
  const units = [
    [years, 365 * 86_400],
    [months, 30 * 86_400],
    [days, 86_400],
    [hours, 3600],
    [minutes, 60],
  ] as const;
  const [forms, unit] = units.find(([, length]) => seconds >= length) ?? [minutes, 60];
  return counted(text.lang, forms, Math.max(1, Math.round(seconds / unit)));
}

/** When an item ends. @param now epoch ms */
export function expiryInWords(text: PanelText, item: StoredItem, now: number): string {
  if (item.kind === 'session-storage') return text.expires.tab;
  if (item.kind !== 'cookie') return text.expires.erased;
  if (item.expires === undefined) return text.expires.browser;
  const date = dateInWords(text, item.expires);
  if (item.expires <= now) return fill(text.expires.passed, { date });
  return fill(text.expires.until, { date, left: lengthInWords(text, (item.expires - now) / 1000) });
}

export function sizeInWords({ lang, bytes }: PanelText, size: number): string {
  if (size < 1024) return fill(bytes.bytes, { n: size });
  if (size < 1024 ** 2) return fill(bytes.kilobytes, { n: grouped(lang, size / 1024, 1) });
  return fill(bytes.megabytes, { n: grouped(lang, size / 1024 ** 2, 1) });
}

/** A foreign name, safe to read. */
export const nameInWords = (text: PanelText, name: string): string => visible(name, nameLimit) || text.row.nameless;
