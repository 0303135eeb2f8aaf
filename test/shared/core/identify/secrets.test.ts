import { expect, test } from 'vitest';
import { identify } from '../../../../shared/core/identify/identify.ts';
import { reveal } from '../../../../shared/core/identify/mask.ts';
import { redact, secretsIn, shownName } from '../../../../shared/core/identify/redact.ts';
import { shownWay } from '../../../../shared/core/identify/shown-way.ts';

const now = Date.UTC(2026, 10, 1);
const secret = 'q1w2e3r4t5y6u7i8';
const revealed = (name: string, value: string) => reveal(value, identify(name, value, now));
const json = (value: unknown) => JSON.stringify(value);
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const url = encodeURIComponent;

test.each([
  [
    'a field beside the one that names it',
    json([{ name: 'token', value: secret }]),
    '[{"name":"token","value":"•••"}]',
  ],
  ['one named by its key', json({ key: 'access_token', value: secret }), '{"key":"access_token","value":"•••"}'],
  ['one before its name', json({ v: secret, k: 'sid' }), '{"v":"•••","k":"sid"}'],
  ['one with such a word in it', json({ value: '00_aa6pw_a00', key: 'token' }), '{"value":"•••","key":"token"}'],
  ['such a one as a key', json({ '00_aa6pw_a00': 'session' }), '{"•••":"•••"}'],
  ['one deeper', json({ name: 'token', it: { is: secret } }), '{"name":"token","it":"•••"}'],
  ['a pair', json(['token', secret]), '["token","•••"]'],
  ['a flat list', json(['theme', 'dark', 'token', secret]), '["theme","dark","token","•••"]'],
  [
    'a table',
    json({ columns: ['n', 'token'], rows: [['a', secret]] }),
    '{"columns":["n","token"],"rows":[["a","•••"]]}',
  ],
  ['a header', json({ Authorization: [`Bearer ${secret}`] }), '{"Authorization":"•••"}'],
  ['a container under its name', json({ auth: { a: { b: secret } } }), '{"auth":"•••"}'],
  ['a key under its name', json({ tokens: { [secret]: true } }), '{"tokens":"•••"}'],
  ['the same in another field', json({ id: secret, token: secret }), '{"id":"•••","token":"•••"}'],
  ['the same encoded', json({ a: base64(`1${secret}2`), token: secret }), '{"a":"•••","token":"•••"}'],
  ['a sealed cookie', json({ iv: 'abc', value: secret, mac: 'def' }), '{"iv":"abc","value":"•••","mac":"def"}'],
  [
    'a sealed cookie in quotes that it was not written for',
    `state="{"iv":"abc","value":"${secret}","mac":"def"}"&a=1`,
    'state="{"iv":"abc","value":"•••","mac":"def"}"&a=1',
  ],
  [
    'a signature',
    json({ payload: 'e30', protected: 'e30', signature: secret }),
    '{"payload":"e30","protected":"e30","signature":"•••"}',
  ],
  ['an address', `https://bob:${secret}@host/`, 'https://•••@host/'],
  ['an escaped one', `{"a":"https:\\/\\/bob:${secret}@host\\/"`, '{"a":"https:\\/\\/•••@host\\/"'],
  ['a key of what it is', json({ [secret]: 'session' }), '{"•••":"session"}'],
  ['the other half of a pair', json([secret, 'token']), '["•••","token"]'],
  ['a code', `https://host/cb?code=${secret}&state=1`, 'https://host/cb?code=•••&state=1'],
  ['escapes', `\\x22token\\x22:\\x22${secret}\\x22`, '\\x22token\\x22:\\x22•••\\x22'],
  ['a cookie header', json([['cookie', `lang=ru; sid=${secret}`]]), '[["cookie","lang=ru; sid=•••"]]'],
  ['a scheme, and the same again', json({ a: `Bearer ${secret}`, b: secret }), '{"a":"Bearer •••","b":"•••"}'],
  ['a path', `https://host/reset-token/${secret}/ok`, 'https://host/reset-token/•••/ok'],
  ['a query', `?a=1&access_token=${secret}#b`, '?a=1&access_token=•••'],
  ['a token with a bar', `access_token=1|${secret}&a=b`, 'access_token=•••&a=b'],
  ['a pair in percents', `access_token%3D${secret}`, 'access_token%3D•••'],
  ['one twice in percents', url(`access%5Ftoken%3D${secret}%26a%3D1`), 'access%255Ftoken%253D•••%2526a%253D1'],
  ['a damaged encoding', `access_token%3D${secret}%ZZ`, 'access_token%3D•••'],
  ['base64 of a pair', base64(`access_token=${secret}`), '•••'],
  ['base64 of one in percents', base64(`a=1&access_token%3D${secret}`), '•••'],
  ['base64 behind other letters', `state_${base64(json({ token: secret }))}`, '•••'],
  ['base64 that was cut', base64(json({ token: secret, a: 1 })).slice(0, -5), '•••'],
  ['bytes in hexadecimal', Buffer.from(`token=${secret}`).toString('hex'), '•••'],
  ['compressed bytes', 'H4sIAAAAAAAAA6tWKi1OLVKyUlIqLU4tUtJRSi4tLknNBQBhsW4vGQAAAA==', '•••'],
  ['PHP', `a:1:{s:5:"token";s:16:"${secret}";}`, 'a:1:{s:5:"token";s:16:"•••";}'],
  ["PHP's session", `lang|s:2:"ru";token|s:16:"${secret}";`, 'lang|s:2:"ru";token|s:16:"•••";'],
  ['Ruby', `{:lang=>"ru", "token"=>"${secret}"}`, '{:lang=>"ru", "token"=>"•••"}'],
  ['XML', `<a><token x="1">${secret}</token></a>`, '<a><token x="1">•••</token></a>'],
  ['a form', `<input name="csrf" value="${secret}">`, '<input name="csrf" value="•••">'],
  ['entities', `&quot;token&quot;:&quot;${secret}&quot;`, '&quot;token&quot;:&quot;•••&quot;'],
  ['a call', `f({"name":"token","value":"${secret}"})`, 'f({"name":"token","value":"•••"})'],
  ['a cut list', `[{"name":"token","value":"${secret}"},{"a`, '[{"name":"token","value":"•••"},{"a'],
  [
    'a cut list, the other way round',
    `[{"value":"${secret}","name":"token"},{"a`,
    '[{"value":"•••","name":"token"},{"a',
  ],
  [
    'a cut list that was written out in quotes',
    `state=${json(`[{"value":"${secret}","name":"token"},{"a`)}&a=1`,
    'state="[{\\"value\\":\\"•••\\",\\"name\\":\\"token\\"},{\\"a"&a=1',
  ],
  [
    'the same written out twice',
    `state=${json(json(`[{"value":"${secret}","name":"token"},{"a`))}&a=1`,
    `state=${json(json('[{"value":"•••","name":"token"},{"a'))}&a=1`,
  ],
  ['an arrow', `token -> ${secret}`, 'token -> •••'],
  ['plain words', `password is ${secret} there`, 'password is ••• there'],
  ['the line below', `token\n${secret}`, 'token\n•••'],
  ['a call of its name', `token("${secret}")`, 'token("•••")'],
  ['a form, the other way round', `<input value='${secret}' name=token>`, `<input value='•••' name=token>`],
  ['a link to a new password', `https://host/reset/${secret}?a=1`, 'https://host/reset/•••?a=1'],
  ['a link that proves an address', `#/verify-email/${secret}`, '#/verify-email/•••'],
  ['a link by a key', `https://host/doc?key=${secret}#x`, 'https://host/doc?key=•••#x'],
  ['a link by a letter', `https://host/doc?a=1&t=${secret}&b=2`, 'https://host/doc?a=1&t=•••&b=2'],
  ['a command', 'curl -u bob:hunter2 https://host/', 'curl -u bob:••• https://host/'],
  ['a command in quotes', "curl --user 'bob:hunter2' https://host/", "curl --user 'bob:•••' https://host/"],
  ['a section', '[ui]\na = b\n[auth]\nid = hunter2 ; x\n[x]\na = b', '[ui]\na = b\n[auth]\nid = •••\n[x]\na = b'],
  ['a section in quotes', `[server.credentials]\r\nid = "${secret}"\r\n`, '[server.credentials]\r\nid = "•••"\r\n'],
  ['what is deeper than a key', 'auth:\n  a: hunter2\nb: c', 'auth:\n  a: •••\nb: c'],
  ['what stands in the line behind a key', 'a=token:\nhunter2\nb: c', 'a=token:\n•••\nb: c'],
  ['a list below a key', 'tokens:\n- hunter2\n- hunter3\nb: c', 'tokens:\n- •••\n- •••\nb: c'],
  ['a text of several lines', 'password: |\n  my dog\n  is 5\nb: c', 'password: •••\n  •••\n  •••\nb: c'],
  ['a password of several words', 'user: bob\npassword: correct horse battery', 'user: bob\npassword: •••'],
  ['lines in what was cut', '{"env":"user: b\\npassword: my dog\\nb: c', '{"env":"user: b\\npassword: •••\\nb: c'],
  ['a table of lines', 'user,token\nbob,hunter2\nann,"a,b"\n\nx,y', 'user,token\nbob,•••\nann,"•••"\n\nx,y'],
  ['a table by tabs', 'user\tpin\tcity\nbob\t1234\tAlmaty', 'user\tpin\tcity\nbob\t•••\tAlmaty'],
  ['a table of a page', '| user | token |\n|---|---|\n| bob | hunter2 |', '| user | token |\n|---|---|\n| bob | ••• |'],
  ['UTF-16', Buffer.from(`token=${secret}`, 'utf16le').toString('base64'), '•••'],
  ['UTF-16 the other way round', Buffer.from(`пароль=${secret}`, 'utf16le').swap16().toString('base64'), '•••'],
  ['UTF-16 in hexadecimal', Buffer.from(`token=${secret}`, 'utf16le').toString('hex'), '•••'],
  ['a name with what nobody sees in it', `to\u200bken=${secret}`, 'to\u200bken=•••'],
  ['a name in wide letters', `ｔｏｋｅｎ：${secret}`, 'ｔｏｋｅｎ：•••'],
  ['such names in JSON', json({ 'to\u2060ken': secret, ａｕｔｈ: secret }), '{"to\u2060ken":"•••","ａｕｔｈ":"•••"}'],
  ['a digest', 'Authorization: Digest username="bob", response="q1w2e3r4t5y6u7"', 'Authorization: •••'],
])('%s is left out', (_what, text, shown) => {
  expect(redact(text, 'whole').replace(/Authorization: •••.*/, 'Authorization: •••')).toBe(shown);
});

test.each([
  'xoxd-abcdefghij1234567890',
  'xoxc-1234567890-abcdef',
  'xoxb-1234567890-abcdef',
  'github_pat_11ABCDEFG0abcdefghijklm',
  'gho_abcdefghijklmnop1234',
  'glpat-abcdefghij1234567890',
  'AKIAIOSFODNN7EXAMPLE',
  'ASIAIOSFODNN7EXAMPLE',
  'sk_live_abcdefghij1234',
  'sk-proj-abcdefghij1234567890',
  'AIzaSyA1234567890abcdefghijklmnopqrstuv',
  'ya29.a0AfH6SMBx1234567890',
  'y0_AgAAAAABCDEFGH1234567890abcdef',
  't1.9euelZqTnJ1234567890abcdef',
  'vk1.a.abcdefghijklmnop1234567890',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl',
  'eyJhbGciOiJSU0EtT0FFUCJ9.T0tF.48V1.5eym.c2lnbmF0dXJl',
  's:abcdefghijklmnopqrst.abcdefghijklmnopqrstuvwxyz',
])('a key is known by its beginning, wherever it stands: %s', (key) => {
  const places = [`x=${key}`, json({ a: [key] }), `at /${key}/ it`, base64(`see ${key} there`), url(`a=${key}`)];
  expect([
    places.filter((text) => redact(text, 'whole').includes(key)),
    redact(base64(`see ${key} there`), 'whole'),
    identify('x', key, now).some(({ authentication }) => authentication),
  ]).toEqual([[], '•••', true]);
});

test.each([
  'authtoken',
  'usertoken',
  'sessionkey',
  'SSESSa1b2c3d4e5f60718293a4b5c6d7e8f90',
  'SESS49960de5880e8c687434170f6476605b',
  'PHPSESSID',
  'connect.sid',
  'laravel_session',
  'JSESSIONID',
  'ASPSESSIONIDQABCDEFG',
  'ASP.NET_SessionId',
  '.AspNetCore.Identity.Application',
  '.AspNetCore.CookiesC1',
  'wordpress_logged_in_0123456789abcdef0123456789abcdef',
  'wordpress_0123456789abcdef0123456789abcdef',
  'sb-abcdefgh-auth-token.0',
  '__session',
  '__Secure-next-auth.session-token.1',
  'auth0',
  'a0.spajs.txs.x',
  'firebase:authUser:AIza:[DEFAULT]',
  'oidc.user:https://id.example.ru:app',
  'CognitoIdentityServiceProvider.1a2b.anna.idToken',
  'amplify-signin-with-hostedUI',
  'msal.cache.encryption',
  'XSRF-TOKEN',
  'csrfmiddlewaretoken',
  '__Secure-1PSIDTS',
  'Mpop',
  'acc_t',
  'токен',
  'Токены',
  'пароль_пользователя',
  'сессия',
  'ключ доступа',
  'ｔｏｋｅｎ',
  'to\u200bken',
  's\u00adid',
  'кілтсөз',
  'құпия сөз',
  'mot_de_passe',
  '密码',
])('%s is the name of a secret, whatever its value is wrapped in', (name) => {
  const values = [
    secret,
    'abcdefghijkl',
    json({ id: secret }),
    json({ a: { b: [secret] } }),
    `id=${secret}&a=1`,
    base64(json({ id: secret })),
    url(json({ id: secret })),
    `{"id":"${secret}","a`,
  ];
  expect(values.map((value) => revealed(name, value))).toEqual(values.map(() => '•••'));
});

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
