import { expect, test } from 'vitest';
import { identify } from '../../../../../shared/core/identify/identify.ts';
import { text as en } from '../../../../../shared/core/text/identify/en.ts';
import { text as kk } from '../../../../../shared/core/text/identify/kk.ts';
import { text as ru } from '../../../../../shared/core/text/identify/ru.ts';
import { tell } from '../../../../../shared/core/text/identify/tell.ts';
import { text as placeEn } from '../../../../../shared/core/text/preferences/en.ts';
import { text as placeKk } from '../../../../../shared/core/text/preferences/kk.ts';
import { text as placeRu } from '../../../../../shared/core/text/preferences/ru.ts';

const languages = [
  [ru, placeRu],
  [kk, placeKk],
  [en, placeEn],
] as const;
const now = Date.UTC(2026, 10, 1);

/** The first thing said of a value, in each language. */
const told = (name: string, value: string) =>
  languages.map(([text, place]) => {
    const [found] = identify(name, value, now);
    return found && tell(text, place, found);
  });

const noon = new Date(2025, 4, 12, 12).getTime();

test('says when the first visit was, in words of each language', () => {
  expect(told('_ga', `GA1.1.1162820436.${noon / 1000}`)).toEqual([
    {
      what: 'Это номер посетителя Google Analytics',
      facts: ['первый визит 12 мая 2025 г.'],
      category: 'сведения об устройстве, пункт 6.1.1 политики',
    },
    {
      what: 'Бұл – Google Analytics келушісінің нөмірі',
      facts: ['алғашқы кіру: 2025 жылғы 12 мамыр'],
      category: 'құрылғы туралы мәлімет, саясаттың 6.1.1-тармағы',
    },
    {
      what: 'This is a visitor number of Google Analytics',
      facts: ['first visit on May 12, 2025'],
      category: 'facts about the device, clause 6.1.1 of the policy',
    },
  ]);
});

test.each([
  ['_clck', 'x', ['Судя по имени', 'Атына қарағанда', 'Likely']],
  ['x', '+77011234567', ['Похоже на', 'Мынаған ұқсайды', 'Looks like']],
  ['phone', '+77011234567', ['Это', 'Бұл', 'This is']],
])('%s = %s: how sure it is begins the sentence', (name, value, starts) => {
  expect(told(name, value).map((said, at) => said?.what.startsWith(starts[at] ?? '?'))).toEqual([true, true, true]);
});

test('counts sessions in the forms of each language', () => {
  const value = `GS2.1.s${noon / 1000}$o22$t${noon / 1000}`;
  expect(told('_ga_A1', value).map((said) => said?.facts.at(-1))).toEqual(['22 сеанса', '22 сеанс', '22 sessions']);
});

test('names the country of a number, and the field it stood in', () => {
  const [russian] = told('x', '{"user":{"tel":"+77011234567"}}');
  expect([russian?.facts, russian?.wrapped]).toEqual([['страна: Казахстан'], 'внутри: данные JSON, поле «user.tel»']);
});

test('says why a key is not shown', () => {
  expect(told('sid', 'q1w2e3r4t5y6u7i8o9p0').map((said) => said?.secret)).toEqual([ru.secret, kk.secret, en.secret]);
});

test('a field cannot hide or turn around what is said', () => {
  const [russian] = told('x', JSON.stringify({ 'a\u202eb<b>': 'a@b.kz' }));
  expect(russian?.wrapped).toBe('внутри: данные JSON, поле «a⟨U+202E⟩b<b>»');
});

/** Every string of a text with the path to it. */
function strings(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => strings(part, `${path}.${key}`));
}

test.each([
  ['ru', ru, /^[а-яё]+$/iu],
  ['kk', kk, /^[а-яёәғқңөұүһі]+$/iu],
  ['en', en, /^[a-z]+$/iu],
] as const)('%s has no empty or badly spaced text, and its own letters alone', (lang, text, alphabet) => {
  const names =
    /Google Analytics|Meta|Top\.Mail\.ru|Hotjar|Microsoft( Clarity)?|IAB TCF|JWT|JSON|UUID|ULID|MongoDB|IIN|IP|VIN|URL|base64|{\w+}/g;
  const all = strings(text).filter(([path]) => path !== '.lang');
  const wrong = all.filter(([, words]) => !words || words !== words.trim() || /\s{2}/.test(words));
  const foreign = all.flatMap(([, words]) =>
    (words.replaceAll(names, ' ').match(/\p{L}+/gu) ?? []).filter((word) => !alphabet.test(word)),
  );
  expect([text.lang, wrong, foreign]).toEqual([lang, [], []]);
});

test.each([
  ['kk', kk],
  ['en', en],
])('%s fills in the same words as Russian', (_, text) => {
  const words = (of: object) =>
    new Map(strings(of).map(([path, said]) => [path.replace(/\.(one|few|many)$/, '.other'), said.match(/{\w+}/g)]));
  expect(words(text)).toEqual(words(ru));
});

test('what the policy calls as we do is not said twice', () => {
  expect(told('city', 'Алматы').map((one) => one?.category)).toEqual([
    'пункт 6.1.1 политики',
    'саясаттың 6.1.1-тармағы',
    'clause 6.1.1 of the policy',
  ]);
});
