import { expect, test } from 'vitest';
import { mark } from '../../../../../shared/core/consent/decided.ts';
import { catalogue } from '../../../../../shared/core/registry/catalogue/catalogue.ts';
import { explained } from '../../../../../shared/core/registry/catalogue/explained.ts';
import { inservice } from '../../../../../shared/core/registry/catalogue/inservice.ts';
import { known } from '../../../../../shared/core/registry/catalogue/known.ts';
import { rulesOf } from '../../../../../shared/core/registry/rules.ts';
import { parseRegistry } from '../../../../../shared/core/registry/schema.ts';
import { inLanguage } from '../../../../../shared/core/text/localized.ts';

const all = [...inservice.services, ...catalogue, ...known];
const rules = rulesOf(inservice, [...catalogue, ...known]);

const repeated = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

/** Names that a pattern stands for, to be held against the others. */
const samples = (name: string) =>
  name.includes('*') ? ['', 'x', '1_a.b/c'].map((rest) => name.replaceAll('*', rest)) : [name];

test('knows at least 150 services beside the enforced ones', () => {
  expect(known.length).toBeGreaterThanOrEqual(150);
});

test('of every service the extension says what it does', () => {
  expect(all.map(explained).filter(({ about }) => !about)).toEqual([]);
});

test('every service is valid, and no two share an id or a mark', () => {
  const plain = JSON.parse(JSON.stringify({ ...inservice, services: all }));
  expect([parseRegistry(plain), repeated(all.map(({ id }) => mark(id)))]).toEqual([{ value: plain }, []]);
});

test('no service has two names, and no name two services', () => {
  expect(
    (['ru', 'kk', 'en'] as const).flatMap((lang) => repeated(all.map(({ name }) => inLanguage(name, lang)))),
  ).toEqual([]);
  expect(repeated(all.flatMap(({ items = [] }) => items.map(({ name }) => name)))).toEqual([]);
});

test('what we call our own services is said in every language', () => {
  const cyrillic = /\p{Script=Cyrillic}/u;
  const ours = [...inservice.services, ...catalogue.filter(({ id }) => id === 'inservice-consent')];
  const untold = ours.filter(({ name }) => cyrillic.test(inLanguage(name, 'en')));
  const alike = ours.filter(
    ({ name }) => cyrillic.test(inLanguage(name, 'ru')) && inLanguage(name, 'kk') === inLanguage(name, 'ru'),
  );
  expect([ours.length, untold, alike]).toEqual([5, [], []]);
});

test('no pattern of one service takes in what another one stores', () => {
  const one = all.map((service) => ({ service, alone: rulesOf({ ...inservice, services: [service] }) }));
  const taken = all.flatMap((service) =>
    (service.items ?? []).flatMap(({ name }) =>
      samples(name).flatMap((sample) =>
        one
          .filter((other) => other.service !== service && other.alone.named(sample))
          .map((other) => `${service.id} ${name} is also ${other.service.id}`),
      ),
    ),
  );
  expect([...new Set(taken)]).toEqual([]);
});

test('a pattern is long enough to mean its owner alone', () => {
  const names = all.flatMap(({ items = [] }) => items.map(({ name }) => name));
  expect(names.filter((name) => name.includes('*') && name.replaceAll('*', '').length < 3)).toEqual([]);
});

test('an address is given to one service, in a form that the matcher reads', () => {
  const urls = all.flatMap(({ urls: own = [] }) => own);
  expect([repeated(urls), urls.filter((url) => !/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w.-]*)*$/i.test(url))]).toEqual([
    [],
    [],
  ]);
});

test('every service says what it does in three languages, and where its policy is by https', () => {
  const mute = known.filter(({ about }) => !about?.ru || !about.kk || !about.en);
  const odd = known.filter(({ privacy }) => privacy !== undefined && !/^https:\/\/[\w.-]+\/\S+$/.test(privacy));
  expect([mute, odd]).toEqual([[], []]);
});

test('a service stores something or has an address: otherwise nobody could meet it', () => {
  expect(all.filter(({ items, urls }) => !items?.length && !urls?.length)).toEqual([]);
});

test.each([
  ['BITRIX_SM_GUEST_ID', 'bitrix-statistics'],
  ['jv_visits_count_abc', 'jivo'],
  ['roistat_visit', 'roistat'],
  ['top100_id', 'rambler-top100'],
  ['_zero_cc', 'zero-kz'],
  ['mindboxDeviceUUID', 'mindbox'],
  ['carrotquest_uid', 'carrot-quest'],
  ['mgo_uid', 'mango-calltracking'],
  ['adrdel', 'adriver'],
  ['__ddg1_', 'ddos-guard'],
  ['PHPSESSID', 'php-session'],
  ['firebaseLocalStorageDb/firebaseLocalStorage', 'firebase-auth'],
  ['_ga', 'google-analytics'],
  ['_gat', 'google-analytics'],
  ['__support__', 'posthog'],
  ['test', undefined],
  ['Session', undefined],
  ['what_is_this', undefined],
])('%s belongs to %s', (name, service) => {
  expect(rules.named(name)?.id).toBe(service);
});

test.each([
  ['https://code.jivo.ru/widget/abc', 'jivo'],
  ['https://api-maps.yandex.ru/2.1/?lang=ru_RU', 'yandex-maps'],
  ['https://pay.kaspi.kz/pay/x', 'kaspi'],
  ['https://mc.yandex.ru/metrika/tag.js', 'yandex-metrica'],
  ['https://www.google.com/recaptcha/api.js', 'google-recaptcha'],
  ['https://www.google.com/search', undefined],
])('%s is an address of %s', (url, service) => {
  expect(rules.at(url)?.id).toBe(service);
});
