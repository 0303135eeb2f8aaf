import { type Known, longestName, shownName } from '../../shared/core/identify/redact.ts';
import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import { day } from '../../shared/core/text/place.ts';
import { type Forms, plural } from '../../shared/core/text/plural.ts';

/** Longer names are cut in the middle. */
const nameLimit = 80;

/** A year that began an hour ago is still a year. */
const almost = 0.95;

const units = [
  ['years', 365 * 86_400],
  ['months', 30 * 86_400],
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
] as const;

function lengthIn(text: PanelText, seconds: number, allowed: readonly (typeof units)[number][]): string {
  const [forms, unit] = allowed.find(([, length]) => seconds >= length * almost) ?? (['minutes', 60] as const);
  return plural(text.lang, text.expires[forms], Math.max(1, Math.round(seconds / unit)));
}

/** A length of time in its largest fitting unit. @param seconds at least a minute is said */
export const lengthInWords = (text: PanelText, seconds: number): string => lengthIn(text, seconds, units);

/** Two lengths, in the largest units in which they differ: 12 and 13 months, which are a year each. Seconds. */
export function lengthsApart(text: PanelText, one: number, other: number): readonly [one: string, other: string] {
  const told = units.map((_, at) => [one, other].map((length) => lengthIn(text, length, units.slice(at))));
  const [first = '', second = ''] = told.find(([first, second]) => first !== second) ?? told[0] ?? [];
  return [first, second];
}

/** When an item ends. @param now epoch ms */
export function expiryInWords(text: PanelText, item: StoredItem, now: number): string {
  if (item.kind === 'session-storage') return text.expires.tab;
  if (item.kind !== 'cookie') return text.expires.erased;
  if (item.expires === undefined) return text.expires.browser;
  const date = day(text, item.expires);
  if (item.expires <= now) return fill(text.expires.passed, { date });
  return fill(text.expires.until, { date, left: lengthInWords(text, (item.expires - now) / 1000) });
}

/** What a container is and holds. @param known what was hidden elsewhere */
export function contentsInWords(text: PanelText, item: StoredItem, known: Known): readonly string[] {
  if (item.kind === 'cookie' || item.kind === 'session-storage') return [];
  const { contents, bucket } = item;
  const counted = (n: number) => (n ? plural(text.lang, text.contents.records, n) : text.contents.empty);
  const inBucket =
    bucket === undefined ? [] : [fill(text.contents.bucket, { bucket: nameInWords(text, bucket, known) })];
  if (contents?.of === 'cache') return [counted(contents.entries), ...inBucket];
  if (contents?.of === 'worker')
    return [fill(text.contents.scope, { scope: nameInWords(text, contents.scope, known) })];
  if (contents?.of !== 'database') return inBucket;
  const { records, indexes } = contents;
  const names = indexes.map((name) => nameInWords(text, name, known)).join(', ');
  return [
    ...(contents.store === undefined ? [text.contents.empty] : []),
    ...(records === undefined ? [] : [counted(records)]),
    ...(names ? [fill(text.contents.indexes, { names })] : []),
    ...inBucket,
  ];
}

/** Chromium carries no number format for Kazakh, which writes numbers as Russian does. */
const numbersIn = (lang: string) =>
  new Intl.NumberFormat(lang === 'kk' ? 'ru' : lang, { maximumFractionDigits: 1, useGrouping: true });

/** A number of things that may be large: “1 203 attempts”. */
export const countInWords = ({ lang }: PanelText, forms: Forms, n: number): string =>
  plural(lang, forms, n, numbersIn(lang).format(n));

/** @param size bytes */
export function sizeInWords({ lang, bytes }: PanelText, size: number): string {
  const format = numbersIn(lang);
  if (size < 1024) return fill(bytes.bytes, { n: format.format(size) });
  if (size < 1024 ** 2) return fill(bytes.kilobytes, { n: format.format(size / 1024) });
  return fill(bytes.megabytes, { n: format.format(size / 1024 ** 2) });
}

/** How much of a text is not shown. @param n characters */
export const restInWords = (text: PanelText, n: number): string => countInWords(text, text.row.rest, n);

/**
 * A foreign name or address, safe to read and without what signs a person in; of a very long one the beginning.
 * @param known what was hidden elsewhere
 */
export function nameInWords(text: PanelText, name: string, known: Known): string {
  const shown = shownName(name, known);
  if (name.length <= longestName) return visible(shown, nameLimit) || text.row.nameless;
  return `${visible(shown.slice(0, nameLimit), nameLimit)}… ${restInWords(text, name.length - nameLimit)}`;
}

/** A private window or a container. */
export function storeName({ view }: PanelText, store: string): string {
  const container = /^firefox-container-(\d+)$/.exec(store)?.[1];
  return container ? fill(view.store.container, { name: container }) : view.store.privateWindow;
}

/** Private windows and containers keep stores of their own; the store of all other windows goes without saying. */
export const storeInWords = (text: PanelText, store: string | undefined): readonly string[] =>
  store === undefined || store === '0' || store === 'firefox-default' ? [] : [storeName(text, store)];
