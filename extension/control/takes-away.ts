const { apply } = Reflect;
const { exec } = RegExp.prototype;
const { parse } = Date;
const number = Number;

const twice = /;[ \t]*(max-age|expires)[ \t]*(?:[=;].*)?;[ \t]*\1[ \t]*(?:[=;]|$)/is;
const age = /;[ \t]*max-age[ \t]*=[ \t]*(-?\d+)[ \t]*(?:;|$)/i;
const end = /;[ \t]*expires[ \t]*=[ \t]*([^;]*)/i;
/** The forms in use that all browsers read alike; a day that its month does not have is none. */
const date =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +)?(?:(?!(?:29|3\d).feb|31.(?:apr|jun|sep|nov))(\d\d?)[ -]([a-z]{3})[a-z]*[ -]|(?!feb[a-z]* +(?:29|3)|(?:apr|jun|sep|nov)[a-z]* +31)([a-z]{3})[a-z]* +(\d\d?) +)(19\d\d|2\d{3}|[7-9]\d) +(\d\d?:\d\d?:\d\d?)(?: |\t|$)/i;

const match = (expression: RegExp, text: string): readonly (string | undefined)[] | null =>
  apply(exec, expression, [text]);

/**
 * Whether an assignment to `document.cookie` only takes a cookie away. It is let pass unjudged, and a page may try to
 * have another one taken for it: whatever browsers could read otherwise is a write. The language reads dates otherwise
 * than cookies do: of `expires=0` it makes the year 2000, and browsers a cookie that stays.
 * @param now epoch milliseconds
 */
export function takesAway(text: string, now: number): boolean {
  if (match(twice, text)) return false;
  const left = match(age, text);
  if (left) return number(left[1]) <= 0;
  const found = match(date, match(end, text)?.[1] ?? '');
  if (!found) return false;
  const year = `${found[5]}`;
  const day = `${found[1] ?? found[4]} ${found[2] ?? found[3]} ${year.length < 4 ? `19${year}` : year}`;
  return parse(`${day} ${found[6]} UTC`) <= now;
}
