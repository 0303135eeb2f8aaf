import { looksMade } from './hidden-texts.ts';
import { innerKeys } from './known-keys.ts';
import { nameWords } from './name-words.ts';
import { valueAt } from './quoted.ts';
import { dots, isHarmless } from './secret-name.ts';
import { sections } from './sections.ts';
import { tables } from './tables.ts';
import { isSecret } from './without-secrets.ts';

/** Signed and encrypted tokens, whole or cut. They begin where no such character stands before, so that time is linear. */
const tokens = /(?<![\w-])e[wy][\w-]{8,}(?:\.[\w-]*){2,4}/g;
const schemes = /((?<![\w-])(?:bearer|basic|digest)\s{1,4})([\w.~+/=-]{8,})/gi;
/** What an address carries once, to be exchanged for a session. */
const codes = /([?&#](?:code|ticket)=)((?=[^&#\s]{0,200}\d)[^&#\s"'<>\\]{16,})/g;
/** The same under names that say less: only what a machine makes. */
const links =
  /([?&#](?:key|k|t|h|hash|invite|magic|ott)=)((?=[\w~.-]{0,200}\d)(?=[\w~.-]{0,200}[A-Za-z])[\w~.-]{16,})/g;
/** Who signs in, and with what, in a command: `curl -u name:password`. */
const users =
  /(\b(?:curl|wget|https?)\s[^\n]{0,400}?(?<![\w-])(?:-u|-U|--user|--proxy-user)[\s=]{1,4}\\{0,3}["']?[^\s:"'\\]{1,200}:)([^\s"'\\]+)/g;
const privateKeys = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY[^]*/g;
/** Who signs in, and with what, before the host of an address. */
const userInfo = /(\\{0,3}\/\\{0,3}\/)([^\s/?#"'<>\\]{1,2000})(?=@)/g;
/** What a server can read back and nobody may forge: `value--signature` (Rails). */
const signed = /(?<![\w+/%=-])[\w+/%=]{20,}--[\da-f]{40,64}(?![\w-])/g;

const longestKey = 4000;

/** The type and length that PHP writes before a value: `s:12:`. */
const typed = '(?:[a-zA-Z]:\\d{1,9}:)?';
/** What names are made of; what nobody sees of them as well. */
const named = '\\p{L}\\p{Cf}\\p{Mn}\\p{Nd}\\uff3f_$.-';
/** A key in quotes, whatever is in it, where it stands in JSON. */
const quotedKeys = /["'](?<key>[^"'\\]{2,4000})\\*["']\s{0,20}:\s{0,20}/g;
/** A key and what sets its value apart, in JSON, in JSON inside JSON, in addresses, in PHP's sessions and in plain words. */
const keys = new RegExp(
  `(?<![${named}])(?<key>[${named}]{2,4000})(?:\\\\*["'])?\\s{0,20}(?:=>|[:=|：＝])[^\\S\\r\\n]{0,20}${typed}`,
  'gu',
);
/** A key and its value as a pair, as maps are written out, in PHP and Ruby as well. */
const pairs = new RegExp(
  `["'](?<key>[^"'\\\\]{2,4000})\\\\*["']\\s{0,9}(?:,|;|=>)\\s{0,9}${typed}(?=\\\\*["'{[\\d])`,
  'g',
);
/** A key as the value of one field, its own value in the next: `"name":"token","value":"…"`, `name="token" value="…"`. */
const besides =
  /["'](?<key>[^"'\\]{2,4000})\\*["']\s{0,9}[,;]?\s{0,9}(?:\\*["'][\w-]{1,20}\\*["']|[A-Za-z_-]{2,20})\s{0,9}[:=]\s{0,9}/g;
/** An element of XML or HTML. */
const elements = /<(?<key>[\p{L}\d_.:-]{2,200})(?:\s[^<>]{0,2000})?>/gu;
/** A part of a path, and the next one where it is made by a machine: `/reset-token/…`. */
const steps = /(?<=\/)(?<key>[\p{L}\d_-]{2,80})\//gu;

/** A word before what only a machine makes, in plain words: `token -> …`, `password is …`, a name on the line above. */
const said =
  /(?<![\p{L}\d_$.-])(?<key>[\p{L}\d_$.-]{2,200})["'`]?(?:\s{0,4}(?:->|[(,;])\s{0,4}|\s{1,4}(?:(?:is|это)\s{1,4})?)`?(?=["']?(?=[\w+/=~-]{0,80}\d)(?=[\w+/=~-]{0,80}[A-Za-z])[\w+/=~-]{12})/gu;
/** An element with its attributes, in whatever order they stand. */
const tags = /<[a-z][^<>]{0,4000}>/gi;
const attributes = /(=\s{0,4}["']?)([^\s"'<>=]{2,4000})/g;
/** Steps of a path that lead to what lets in whoever comes with it: `/reset/…`, `/verify-email/…`. */
const leads = /^(?:reset|recover|verify|confirm|activate|magic|invite)(?:[-_][a-z]{1,12})?$/i;

/** What a value without quotes is made of, by where it stands. */
const plain = /[^\s&;<>"'\\{}[\]()]*/y;
const inElement = /[^<]*/y;
const step = /(?=[^/?#\s"'&;]*\d)[^/?#\s"'<>&;,|\\{}[\]()]{8,}|[^/?#\s"'<>&;,|\\{}[\]()]{24,}/y;
/** To the end of the line: a scheme and all that it needs. */
const line = /[^\n\r"'<>{}[\]\\]*/y;

/** Each with what a text must have to be worth the look, and with what its values are made of. */
const forms: readonly (readonly [named: RegExp, value: RegExp, needs: RegExp])[] = [
  [quotedKeys, plain, /["']/],
  [keys, plain, /[:=|：＝]/],
  [pairs, plain, /["']/],
  [besides, plain, /["']/],
  [elements, inElement, /</],
  [steps, step, /\//],
  [said, plain, /\d/],
];

const isKey = /^\\*["']\s{0,9}:/;

/** A list by commas goes on after a flag; what is no flag takes the rest with it. */
const untilComma = (value: string) => value.split(/[,|]/, 1)[0] ?? '';

function withoutNamed(
  text: string,
  [named, value, needs]: (typeof forms)[number],
  hid: (text: string) => void,
): string {
  if (!needs.test(text)) return text;
  const kept: string[] = [];
  let told = 0;
  named.lastIndex = 0;
  for (let found = named.exec(text); found; found = named.exec(text)) {
    const key = found.groups?.key ?? '';
    if (!isSecret(key) && !(named === steps && leads.test(key))) {
      // The next key may be what was its value.
      if (named === pairs || named === besides) named.lastIndex = found.index + key.length + 1;
      continue;
    }
    const [from, to] = valueAt(text, named.lastIndex, /authorization$/i.test(key) ? line : value);
    const inner = text.slice(from, to);
    // What follows is the key of the next field, no value. Lists are none, nor are longer texts: looked for again within
    // each of them, every part of a text would be gone through as often as it is deep.
    const isText = from > named.lastIndex && inner.length <= longestKey;
    if (named === pairs && isText && isKey.test(text.slice(to, to + 12))) continue;
    named.lastIndex = to;
    if (isHarmless(nameWords(key), untilComma(inner)) && !inner.includes('|')) continue;
    hid(inner);
    kept.push(text.slice(told, from), dots);
    told = to;
  }
  return kept.join('') + text.slice(told);
}

/** A tag in which one attribute says that another is a secret. */
function withoutAttributes(tag: string, hid: (text: string) => void): string {
  const parts = [...tag.matchAll(attributes)].map(([, , value = '']) => value);
  if (!parts.some(isSecret)) return tag;
  return tag.replace(attributes, (whole: string, before: string, value: string) => {
    if (isSecret(value) || !looksMade(value)) return whole;
    hid(value);
    return before + dots;
  });
}

/** Letters, and what separates names from values, may be written as numbers in JSON; they are read as they are. */
const numbered = /\\u([\da-f]{4})/gi;
const letter = (escaped: string, digits: string) => {
  const character = String.fromCharCode(Number.parseInt(digits, 16));
  return /[\p{L}\d=&:;/?#@%_-]/u.test(character) ? character : escaped;
};

/** The end of a line, escaped or not, as often as its text was put into another. */
const newline = /(\r?\n|(?:\\{1,15}r)?\\{1,15}n)/;

/** What its lines say in their order: sections, tables. */
function byLines(text: string, hid: (text: string) => void): string {
  const looks = [sections(hid), tables(hid)];
  return text
    .split(newline)
    .map((part, at) => (at % 2 ? part : looks.reduce((line, look) => look(line), part)))
    .join('');
}

/** What is no JSON, or was cut, is read by its look. @param hid is told of what was left out */
export function bare(text: string, hid: (text: string) => void): string {
  const gone = (found: string) => {
    hid(found);
    return dots;
  };
  const rest = (_found: string, kept: string, after: string) => kept + gone(after);
  const free = text
    .replace(numbered, letter)
    .replace(privateKeys, gone)
    .replace(innerKeys, gone)
    .replace(schemes, rest)
    .replace(tokens, gone)
    .replace(signed, gone)
    .replace(userInfo, rest)
    .replace(codes, rest)
    .replace(links, rest)
    .replace(users, rest)
    .replace(tags, (tag) => withoutAttributes(tag, hid));
  return forms.reduce((shown, form) => withoutNamed(shown, form, hid), byLines(free, hid));
}
