import { expect, test } from 'vitest';
import { identify } from '../../../../shared/core/identify/identify.ts';

const now = Date.UTC(2026, 10, 1);
const uuid4 = '9f1c2d3e-4b5a-4c6d-8e7f-0123456789ab';

/** What is said of a value, in short: certainty and format, and the way to it. */
const said = (name: string, value: string) =>
  identify(name, value, now).map(({ certainty, format, layers }) =>
    [certainty, format, ...layers.map(({ type, at }) => (at ? `${type}:${at}` : type))].join(' '),
  );
const facts = (name: string, value: string) => identify(name, value, now)[0]?.facts;

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const base64url = (text: string) => base64(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const token = (claims: object) =>
  `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(JSON.stringify(claims))}.c2ln`;

test.each([
  ['_ga', 'GA1.1.1162820436.1749482504', 'is google-analytics', { firstVisit: 1749482504000 }],
  ['_gid', 'GA1.2.1234567890.1700000000', 'is google-analytics', { firstVisit: 1700000000000 }],
  ['other', 'GA1.1.1162820436.1749482504', 'looks like google-analytics', { firstVisit: 1749482504000 }],
  ['_ga', 'GA1.1.damaged', 'likely google-analytics', {}],
  [
    '_ga_ABC1',
    'GS1.1.1673933110.12.0.1673933170.60.0.0',
    'is google-session',
    { visits: 12, started: 1673933110000, lastActivity: 1673933170000 },
  ],
  [
    '_ga_ABC1',
    'GS2.1.s1747132561$o1$g0$t1747132655$j0$l0$h0',
    'is google-session',
    { visits: 1, started: 1747132561000, lastActivity: 1747132655000 },
  ],
  [
    '_ga_ABC1',
    'GS2.1.t1747132655$o3$s1747132561',
    'is google-session',
    { visits: 3, started: 1747132561000, lastActivity: 1747132655000 },
  ],
  ['_fbp', 'fb.1.1596403881668.1116446470', 'is meta-browser', { firstVisit: 1596403881668 }],
  ['_fbc', 'fb.1.1596403881668.IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwj.AQ', 'is meta-browser', { clicked: 1596403881668 }],
  ['_ym_uid', '1700000000123456789', 'is metrica-visitor', { firstVisit: 1700000000000 }],
  ['_ym_d', '1700000000', 'is metrica-first-visit', { firstVisit: 1700000000000 }],
  ['yandexuid', '1234567891700000000', 'is yandex-visitor', { firstVisit: 1700000000000 }],
  ['yuidss', '1234567891700000000', 'is yandex-visitor', { firstVisit: 1700000000000 }],
  ['tmr_lvid', '0123456789abcdef0123456789abcdef', 'is top-mail-visitor', {}],
  ['tmr_lvidTS', '1700000000000', 'is top-mail-visitor', { firstVisit: 1700000000000 }],
  ['domain_sid', 'AbCd_123%3A1700000000000', 'is domain-session', { created: 1700000000000 }],
  [
    '_hjSessionUser_123',
    base64(JSON.stringify({ id: uuid4, created: 1700000000000, existing: true })),
    'is hotjar-visitor',
    { created: 1700000000000 },
  ],
  ['_clck', 'abc|2|f0d|0|1', 'likely opaque-visitor', {}],
  ['_clsk', '1x2y3z|1700000000000|1|1|x', 'likely opaque-visitor', {}],
  ['MUID', '0123456789ABCDEF0123456789ABCDEF', 'is microsoft-visitor', {}],
  ['MUID', 'short', 'likely microsoft-visitor', {}],
  ['x', uuid4, 'looks like uuid', { version: 4 }],
  ['guid', uuid4, 'is uuid', { version: 4 }],
  ['x', 'c232ab00-9414-11ec-b3c8-9f6bdeced846', 'looks like uuid', { version: 1, created: 1645557742000 }],
  ['x', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f', 'looks like uuid', { version: 7, created: 1645557742000 }],
  ['x', '1ec9414c-232a-6b00-b3c8-9f6bdeced846', 'looks like uuid', { version: 6, created: 1645557742000 }],
  ['x', `{${uuid4}}`, 'looks like uuid', { version: 4 }],
  ['x', '01ARYZ6S41TSV4RRFFQ69G5FAV', 'looks like ulid', { created: 1469918176385 }],
  ['_oid', '665f1b2e8f1b2c0012345678', 'is object-id', { created: 1717508910000 }],
  ['x', '665f1b2e8f1b2c0012345678', 'looks like object-id', { created: 1717508910000 }],
  ['x', '1700000000', 'looks like epoch', { moment: 1700000000000 }],
  ['created_at', '1700000000000', 'is epoch', { moment: 1700000000000 }],
  ['lastSeen', '1700000000000000', 'is epoch', { moment: 1700000000000 }],
  ['expires', '13344473600000000', 'is epoch', { moment: 1700000000000 }],
  ['x', 'd41d8cd98f00b204e9800998ecf8427e', 'looks like hash', { lengthOf: 'MD5' }],
  ['sha1', 'da39a3ee5e6b4b0d3255bfef95601890afd80709', 'is hash', { lengthOf: 'SHA-1' }],
  ['x', `${'e3b0c44298fc1c14'.repeat(4)}`, 'looks like hash', { lengthOf: 'SHA-256' }],
  ['ip', '93.184.216.34', 'is ip-address', { version: 4, network: 'public' }],
  ['x', '192.168.0.1', 'looks like ip-address', { version: 4, network: 'private' }],
  ['client_ip', '2001:db8::8a2e:370:7334', 'is ip-address', { version: 6, network: 'public' }],
  ['x', '::ffff:192.168.0.1', 'looks like ip-address', { version: 6, network: 'public' }],
  ['email', 'aigerim@example.kz', 'is email', {}],
  ['x', 'иван@почта.рф', 'looks like email', {}],
  ['phone', '+7 (701) 123-45-67', 'is phone', { country: 'KZ' }],
  ['x', '+79161234567', 'looks like phone', { country: 'RU' }],
  ['tel', '8 916 123 45 67', 'is phone', { country: 'RU' }],
  ['tel', '7011234567', 'is phone', { country: 'KZ' }],
  ['x', '8 (705) 123–45–67', 'looks like phone', { country: 'KZ' }],
  ['x', '87.250.250.242', 'looks like ip-address', { version: 4, network: 'public' }],
  ['ll', '131.885485,43.115542', 'is location', {}],
  ['coords', '[131.885485,43.115542]', 'is location', {}],
  ['geo', '43.24, 76.89', 'is location', {}],
  ['geo', '43.238949, 76.889709', 'is location', {}],
  ['x', '55.755864,37.617698', 'looks like location', {}],
  ['latitude', '43.238949', 'is location', {}],
  ['iin', '900101350003', 'is iin', { country: 'KZ' }],
  ['gosnomer', 'А123ВС77', 'is plate', { country: 'RU' }],
  ['plate', 'а123вс977', 'is plate', { country: 'RU' }],
  ['gosnomer', '123 abc 02', 'is plate', { country: 'KZ' }],
  ['x', '123 ABC 02', 'looks like plate', { country: 'KZ' }],
  ['plate', 'A123BCD', 'is plate', { country: 'KZ' }],
  ['vin', 'XTA210990Y2765432', 'is vin', {}],
  ['car_model', 'Lada Vesta', 'is vehicle', {}],
  ['firstName', 'Айгерім', 'is person-name', {}],
  ['birthDate', '1990-05-17', 'is birth-date', {}],
  ['дата_рождения', '17.05.1990', 'is birth-date', {}],
  ['age', '34', 'is age', {}],
  ['gender', 'female', 'is sex', {}],
  ['city', 'Алматы', 'is city', {}],
  ['passport', '45 08 123456', 'is identity-document', {}],
  ['driverLicense', '99 АА 123456', 'is driving-licence', {}],
  ['userAgent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', 'is user-agent', {}],
  ['deviceId', 'a1b2c3d4e5f6', 'is device-id', {}],
  ['referrer', 'https://ya.ru/search?text=x', 'is referrer', {}],
  ['last_search', 'замена масла', 'is search-query', {}],
  ['religion', 'islam', 'is special-category', { special: 'belief' }],
  ['PHPSESSID', 'q1w2e3r4t5y6u7i8o9p0', 'is credential', {}],
  ['inservice_auto', 'xyz', 'is credential', {}],
  ['password', 'hunter', 'likely credential', {}],
])('%s = %s: %s', (name, value, sentence, told) => {
  expect([said(name, value)[0], facts(name, value)]).toEqual([sentence, told]);
});

test('reads a consent string of the advertising industry', () => {
  const value = 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA';
  const [found] = identify('euconsent-v2', value, now);
  expect([found?.certainty, found?.format, new Date(found?.facts.created ?? 0).getUTCFullYear()]).toEqual([
    'is',
    'tc-string',
    2022,
  ]);
});

test.each([
  ['x', '1000000000'],
  ['x', '9999999999'],
  ['_ym_d2', '12'],
  ['x', '999.1.1.1'],
  ['x', '1.2.3'],
  ['x', '900101350004'],
  ['x', '901301350003'],
  ['health', 'ok'],
  ['orientation', 'portrait'],
  ['race', 'formula one'],
  ['event', 'religion'],
  ['religion', 'unknown'],
  ['title', 'Иван'],
  ['x', 'hello world'],
  ['x', '89123.456789'],
  ['x', '43.24, 76.89'],
  ['x', '131.885485,43.115542'],
  ['x', 'а123вс77'],
  ['x', '7ZZZZZZZZZTSV4RRFFQ69G5FAV'],
  ['x', 'f65f1b2e8f1b2c0012345678'],
  ['x', '{"a":1}'],
  ['x', ''],
  ['cache-age', '34'],
  ['session', 'true'],
  ['license', 'MIT'],
])('says nothing of %s = %s', (name, value) => {
  expect(said(name, value)).toEqual([]);
});

test.each([
  ['x', encodeURIComponent('aigerim@example.kz'), ['looks like email url']],
  ['user', encodeURIComponent('{"email":"a@b.kz"}'), ['is email url json:email']],
  ['x', base64('{"phones":["+77011234567"]}'), ['is phone base64 json:phones.0']],
  ['x', encodeURIComponent(base64(encodeURIComponent('{"ip":"8.8.8.8"}'))), ['is ip-address base64 url json:ip']],
  ['_ym_uid', '"1700000000123456789"', ['is metrica-visitor json']],
  ['x', `{"created":1700000000,"deep":{"iin":"900101350003"}}`, ['is epoch json:created', 'is iin json:deep.iin']],
  ['token', token({ email: 'a@b.kz', exp: 1700000000 }), ['is jwt', 'is email jwt:email', 'is epoch jwt:exp']],
])('finds inside %s = %s', (name, value, found) => {
  expect(said(name, value)).toEqual(found);
});

test('takes off four layers and no fifth', () => {
  const wrapped = (text: string, times: number): string => (times ? wrapped(JSON.stringify(text), times - 1) : text);
  const layers = [4, 5].map((times) => said('x', wrapped('a@b.kz', times)));
  expect(layers).toEqual([['looks like email json json json json'], []]);
});

test('tells the names of claims and the times of a token, never a value', () => {
  const found = identify('x', token({ sub: 'secret-subject', iat: 1700000000, exp: 1700003600 }), now);
  expect([found[0]?.facts, found[0]?.authentication, JSON.stringify(found).includes('secret-subject')]).toEqual([
    { algorithm: 'HS256', claims: 'sub, iat, exp', issued: 1700000000000, expires: 1700003600000 },
    true,
    false,
  ]);
});

test('facts hold nothing that names a person', () => {
  const personal = ['a@b.kz', '+77011234567', '900101350003', '1990-05-17', 'А123ВС77', '43.238949,76.889709'];
  const value = JSON.stringify(Object.fromEntries(personal.map((text, at) => [`field${at}`, text])));
  const told = JSON.stringify(identify('x', value, now).map(({ facts: all }) => all));
  expect(personal.filter((text) => told.includes(text))).toEqual([]);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'the name %s is a name like any other',
  (name) => {
    expect([said(name, 'a@b.kz'), said('x', `{"${name}":"a@b.kz"}`)]).toEqual([
      ['looks like email'],
      [`looks like email json:${name}`],
    ]);
  },
);

test.each([
  ['domain_sid', 'AbCd_123%3A1700000000000'],
  ['_hjSessionUser_123', btoa('{"id":"9f1c2d3e","created":1700000000000,"existing":true}')],
  ['sid', encodeURIComponent('"q1w2e3r4t5y6=="')],
])('what a whole value of %s is, is said once, whatever it is wrapped in', (name, value) => {
  const whole = identify(name, value, now).filter(({ layers }) => layers.every(({ at }) => at === undefined));
  expect(whole.length).toBe(1);
});
