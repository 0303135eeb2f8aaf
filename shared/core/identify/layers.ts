import { base64Bytes, percentDecoded } from './decode.ts';

/** Bytes as UTF-8 where they are it, as Latin-1 where not: good for looking, not for showing. */
function asText(bytes: readonly number[]): string {
  const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  return percentDecoded(escaped) ?? bytes.map((byte) => String.fromCharCode(byte)).join('');
}

/** Controls that no text has: where they are, bytes were none. */
const isText = (bytes: readonly number[]) => bytes.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));

const usual = (unit: number) => (unit >= 32 && unit < 256) || unit >> 8 === 4 || (unit >= 9 && unit <= 13);

/** The text of bytes in pairs, where nearly all letters are Latin or Cyrillic ones (UTF-16, either way round). */
function pairs(bytes: readonly number[]): readonly string[] {
  return [0, 1].flatMap((high) => {
    const units = Array.from(
      { length: bytes.length >> 1 },
      (_, at) => (bytes[2 * at + high] ?? 0) * 256 + (bytes[2 * at + 1 - high] ?? 0),
    );
    const text = units.map((unit) => String.fromCharCode(unit)).join('');
    return units.filter(usual).length >= units.length * 0.8 ? [text] : [];
  });
}

/** Texts that bytes may be. */
const textsOf = (bytes: readonly number[]): readonly string[] => (isText(bytes) ? [asText(bytes)] : pairs(bytes));

const percent = /(?:%[\da-f]{2})+/gi;
const escapes = /(?:\\x[\da-f]{2})+/gi;
const entities = /&(?:quot|apos|amp|lt|gt|#\d{1,6}|#x[\da-f]{1,5});/gi;
const named = new Map([
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
]);

const bytesOf = (run: string) => (run.match(/[\da-f]{2}/gi) ?? []).map((pair) => Number.parseInt(pair, 16));

function entity(text: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(text) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return named.get(text.toLowerCase()) ?? (code <= 0x10ffff ? String.fromCodePoint(code) : text);
}

/** A text without one layer of URL-encoding, of the entities of HTML and of the escapes of scripts, damaged or not. */
export const looseText = (text: string): string =>
  text
    .replace(percent, (run) => asText(bytesOf(run)))
    .replace(escapes, (run) => asText(bytesOf(run.replaceAll('x', ''))))
    .replace(entities, entity);

/** Beginnings of what is compressed (gzip, zlib, lz-string): nobody looks inside here. */
const compressed = /^(?:H4sI|eJ[wyxz]|eN[oq]|eA[EF]|N4[IX])/;
/** Where JSON begins inside of base64. */
const json = /eyJ|ewog|W3si|WyJ/;

/** What a run of letters may mean: the texts inside it, or that nobody can tell. */
export type RunMeaning = readonly string[] | 'unreadable';

const whole = (run: string) => {
  const bare = run.replace(/=+$/, '');
  return bare.length % 4 === 1 ? bare.slice(0, -1) : bare;
};

/** Texts that lie in a run that may be base64, cut or not. */
export function insideBase64(run: string): RunMeaning {
  if (compressed.test(run)) return 'unreadable';
  const later = run.search(json);
  const candidates = later > 0 ? [run, run.slice(later)] : [run];
  return candidates.flatMap((candidate) => {
    const bytes = base64Bytes(whole(candidate));
    return bytes?.length ? textsOf(bytes) : [];
  });
}

/** The text that lies in a run of hexadecimal bytes, as they are dumped. */
export function insideHex(run: string): RunMeaning {
  return textsOf(bytesOf(run));
}
