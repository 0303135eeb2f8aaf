import fc from 'fast-check';

/** A credential as servers make them: letters and digits, long enough not to be a word. */
const secret = fc
  .stringMatching(/^[A-Za-z0-9]{2}[\w-]{8,28}[A-Za-z0-9]{2}$/)
  .filter((text) => /\d/.test(text) && /[A-Za-z]{2}/.test(text));

const json = (value: unknown) => JSON.stringify(value);
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Names that say what they are, of plain words, frameworks and services, in several languages. */
const secretName = fc.constantFrom(
  ...[
    'token access_token refreshToken usertoken authkey session sessionkey sid PHPSESSID connect.sid laravel_session password',
    'api_key X-Api-Key Authorization XSRF-TOKEN jwt clientSecret токен пароль сессия кілтсөз next-auth.session-token.0 sb-abc-auth-token',
  ].flatMap((list) => list.split(' ')),
);
const word = fc.constantFrom('theme', 'state', 'x', 'profile', 'cart', 'корзина', 'last_page', 'value', 'id');

type Put = (text: string, name: string, other: string) => string;

/** Ways in which a name stands beside what it names. */
const places: readonly Put[] = [
  (text, name) => json({ theme: 'dark', [name]: text }),
  (text, name) => json({ a: [{ [name]: { deep: { id: text } } }] }),
  (text, name) => json([{ name, value: text }]),
  (text, name, other) => json({ [other]: 1, value: text, key: name }),
  (text, name) => json([name, text]),
  (text, name) =>
    json([
      ['lang', 'ru'],
      [name, text],
    ]),
  (text, name) => json(['lang', 'ru', name, text]),
  (text, name) => json({ columns: ['n', name, 'm'], rows: [[1, text, 2]] }),
  (text, name) => json({ [name]: [`Bearer ${text}`] }),
  (text, name) => json({ copy: text, [name]: text }),
  (text, name) => json({ copy: `user-${text}-x`, [name]: text }),
  (text, name) => json({ [name]: { [text]: true } }),
  (text, name) => `lang=ru; ${name}=${text}; theme=dark`,
  (text, name) => `?lang=ru&${name}=${text}`,
  (text, name) => `https://inservice.ru/cb#${name}=${text}&lang=ru`,
  (text) => `https://bob:${text}@inservice.ru/`,
  (text) => `see //${text}@inservice.ru/ there`,
  (text, name) => `a:1:{s:${name.length}:"${name}";s:${text.length}:"${text}";}`,
  (text, name) => `lang|s:2:"ru";${name}|s:${text.length}:"${text}";`,
  (text, name) => `callback(${json({ name, value: text })})`,
  (text, name) => json([{ name, value: text }, { more: 1 }]).slice(0, -6),
  (text, name) => json([{ value: text, name }, { more: 1 }]).slice(0, -6),
  (text, name) => `{&quot;${name}&quot;:&quot;${text}&quot;}`,
  (text) => `Bearer ${text}`,
  (text) => json({ a: `xoxb-${text}` }),
  (text) => `see ghp_${text.replaceAll('-', '_')}abcd there`,
  (text) => json({ list: [`eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.${text}`] }),
  (text) => json({ iv: 'abc', value: text, mac: 'def' }),
  (text) => `https://inservice.ru/doc?lang=ru&key=${text}abcd1234`,
  (text) => `curl -u bob:${text} https://inservice.ru/`,
  (text) => `[ui]\ntheme = dark\n[auth]\nid = ${text}\n`,
  (text, name) => `theme: dark\n${name}:\n  id: ${text}\nlang: ru`,
  (text, name) => `theme: dark\n${name}:\n  - ${text}\n`,
  (text, name, other) => `${other},${name}\r\nbob,${text}\r\n`,
];

/** What values are wrapped in. */
const wrap: Readonly<Record<string, (text: string) => string>> = {
  percent: encodeURIComponent,
  'all in percents': (text) =>
    Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  base64,
  'base64 of addresses': (text) => base64(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  text: json,
  'pairs of bytes': (text) => Buffer.from(text, 'utf16le').toString('base64'),
  field: (text) => json({ data: text }),
  query: (text) => `state=${encodeURIComponent(text)}&lang=ru`,
};
const layers = fc.array(fc.constantFrom(...Object.keys(wrap)), { maxLength: 4 });
const wrapped = (text: string, around: readonly string[]) =>
  around.reduce((inner, layer) => wrap[layer]?.(inner) ?? inner, text);

/** A secret in a value whose item has a name that says nothing. */
const inValue = fc
  .record({ secret, name: secretName, other: word, place: fc.constantFrom(...places), around: layers })
  .map(({ secret, name, other, place, around }) => ({
    secret: secret.replaceAll('-', '_'),
    name: other,
    value: wrapped(place(secret.replaceAll('-', '_'), name, 'theme'), around),
  }));

/** A secret beneath an item's own name, in whatever form. */
const underName = fc
  .record({
    secret,
    name: secretName,
    other: word,
    around: layers,
    as: fc.constantFrom('text', 'field', 'deep', 'pairs'),
  })
  .map(({ secret, name, other, around, as }) => {
    const forms = { text: secret, field: json({ [other]: secret }), deep: json({ a: { b: [secret] } }) };
    return { secret, name, value: wrapped(as === 'pairs' ? `${other}=${secret}&a=1` : forms[as], around) };
  });

/** A secret in the name itself. */
const inName = fc
  .record({ secret, name: secretName, form: fc.constantFrom(':', '=', '|', '?', '%3D') })
  .map(({ secret, name, form }) => ({
    secret,
    name: form === '?' ? `https://inservice.ru/?${name}=${secret}` : `${name}${form}${secret}`,
    value: json({ [secret]: { email: 'anna@example.ru' } }),
  }));

/** A secret and where a site put it. */
export const placed = fc.oneof(inValue, underName, inName);

const unhexed = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex').toString('latin1');

/** A text and all that comes out of it when percents, base64, escapes and hexadecimal bytes are taken off, thrice. */
export function readings(text: string, times = 4): readonly string[] {
  if (!times) return [text];
  const unescaped = text.replaceAll('\\', '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const percent = text.replace(/%([\da-f]{2})/gi, (_whole, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  const runs = [...text.matchAll(/[\w+/-]{12,}/g)].flatMap(([run]) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
  );
  const bytes = [...text.matchAll(/(?:[\da-f]{2} ?){8,}/gi)].map(([run]) => unhexed(run));
  const inner = [unescaped, percent, ...runs, ...bytes].filter((one) => one !== text && one.length > 8);
  return [text, ...inner.flatMap((one) => readings(one, times - 1))];
}
