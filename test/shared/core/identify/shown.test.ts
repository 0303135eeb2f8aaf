import { expect, test } from 'vitest';
import { identify } from '../../../../shared/core/identify/identify.ts';
import { reveal } from '../../../../shared/core/identify/mask.ts';
import { redact, secretsIn, shownName } from '../../../../shared/core/identify/redact.ts';
import { shownWay } from '../../../../shared/core/identify/shown-way.ts';

const now = Date.UTC(2026, 10, 1);
const secret = 'q1w2e3r4t5y6u7i8';
const json = (value: unknown) => JSON.stringify(value);
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const revealed = (name: string, value: string) => reveal(value, identify(name, value, now));

test.each([
  ['_ga', 'GA1.1.1162820436.1749482504'],
  ['_ym_uid', '1700000000123456789'],
  ['domain_sid', 'AbCd_1234567%3A1700000000000'],
  ['_hjSessionUser_123', base64('{"id":"9f1c2d3e","created":1700000000000,"existing":true}')],
  ['lang', 'ru'],
  ['theme', 'dark'],
  ['inservice_consent', '1.0123456789ab.1.s1a0'],
  ['cookie_consent', json({ necessary: true, statistics: false, id: '0b1c2d3e-4f50-4172-8394-a5b6c7d8e9f0' })],
  ['email', 'anna@example.ru'],
  ['tokenizer_version', '2.4.1'],
  ['keyboard', 'йцукен-qwerty-2024'],
  ['authors', 'Пушкин, Лермонтов2'],
  ['author_id', '12345678'],
  ['possession', 'house-12345678'],
  ['session_count', '3'],
  ['session_started_at', '2026-05-12T10:00:00Z'],
  ['csrf_enabled', 'true'],
  ['token_type', 'Bearer'],
  ['auth_provider', 'google'],
  ['max_tokens', '128000'],
  ['.AspNetCore.Culture', 'c=ru|uic=ru'],
  ['publishable', 'pk_live_abcdefghij1234'],
  ['city', 'Алматы'],
  ['page', 'https://inservice.ru/catalog/item-123456?utm_source=mail#top'],
  ['search', 'q=%D0%BC%D0%B0%D1%88%D0%B8%D0%BD%D0%B0&sort=price'],
  ['cart', json([{ id: 'sku-1234567', name: 'Шины', price: 1.5 }])],
  ['uuid', '0b1c2d3e-4f50-4172-8394-a5b6c7d8e9f0'],
  ['auth', json({ isLoggedIn: false, user: null, loading: false, error: '' })],
  [
    'entries',
    json([
      ['theme', 'dark'],
      ['visitor', 'a1b2c3d4e5f6'],
    ]),
  ],
  ['form', json({ type: 'login', fields: ['email', 'phone'], id: 'form-12345678' })],
  ['prose', 'the session began on 2026-05-12, order 12345678901234'],
  ['markup', '<a href="/item-12345678" title="token">x</a>'.replace('token', 'word')],
  ['a list of words', 'auth, session, token, item-name'],
  ['paths', 'https://inservice.ru/verify/ok/item-1'],
  ['ini', '[ui]\ntheme = dark\n[authors]\nname = Пушкин и Лермонтов\n'],
  ['yaml', 'user:\n  name: Anna\n  tags:\n  - one\n  - two\nnote: |\n  buy milk\n'],
  ['csv', 'id,name,city\n1,Anna,Алматы\n2,"Bob, jr",Астана'],
  ['settings', 'session:\n  enabled: true\n  count: 3\nlang: ru'],
  ['letter', 'Dear Anna,\nif the session, as we said, is over, come to us.\nBest, your Bob, and all'],
  ['links', 'https://inservice.ru/?key=name&t=30s&h=600&k=item-12345&t=1700000000000'],
  ['commands', 'sort -u names:all; docker run --user 1000'],
  ['wide', 'Ｈｅｌｌｏ：Ｗｏｒｌｄ'],
  ['utf16', Buffer.from('just a sentence about nothing', 'utf16le').toString('base64')],
  ['encoded', base64('just a long sentence about nothing')],
])('is shown when asked for: %s = %s', (name, value) => {
  expect([revealed(name, value), [...secretsIn(name, value)]]).toEqual([value, []]);
});

test.each([
  [`token:${secret}`, 'token:•••'],
  [`sid=${secret}`, 'sid=•••'],
  [`https://h.ru/a?access_token=${secret}`, 'https://h.ru/a?access_token=•••'],
  ['session:count', 'session:count'],
  ['token|ru', 'token|ru'],
  ['wordpress_logged_in_0123456789abcdef', 'wordpress_logged_in_0123456789abcdef'],
  ['@@auth0spajs@@::app::aud', '@@auth0spajs@@::app::aud'],
])('of the name %s, %s is shown', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

test('the way to a field tells no key under the name of a secret', () => {
  expect([shownWay(`sessions.${secret}.email`), shownWay('user.phones.0')]).toEqual([
    'sessions.•••.email',
    'user.phones.0',
  ]);
});

test('what signs in is known again in another value', () => {
  const known = secretsIn('sid', secret);
  expect([redact(`{"sync":"${secret}"}`, 'whole', known), redact('{"sync":"dark"}', 'whole', known)]).toEqual([
    '{"sync":"•••"}',
    '{"sync":"dark"}',
  ]);
});
