const { apply } = Reflect;
const { exec } = RegExp.prototype;
const { parse } = Date;
const number = Number;

/**
 * Control characters end a cookie's line in some browsers, and parts of more than 1024 bytes are passed over: a
 * character has three at most.
 */
const odd = /[^ -~\u0080-\uffff]|;[^;]{1025}|;(?=[^;]{342})[^;]*[^ -~]/;
const twice = /; *(max-age|expires) *(?:[=;].*)?; *\1 *(?:[=;]|$)/i;
/** Where it is there, it alone decides, whatever it says. */
const aged = /; *max-age *(?:[=;]|$)/i;
const age = /; *max-age *= *(-?\d{1,15}) *(?:;|$)/i;
const end = /; *expires *= *([^;]*)/i;
/** The forms in use that all browsers read alike; a day that its month does not have is none. */
const date =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +)?(?:(?!(?:29|3\d).feb|31.(?:apr|jun|sep|nov))(\d\d?)[ -]([a-z]{3})[a-z]*[ -]|(?!feb[a-z]* +(?:29|3)|(?:apr|jun|sep|nov)[a-z]* +31)([a-z]{3})[a-z]* +(\d\d?) +)(19\d\d|2\d{3}|[7-9]\d) +(\d\d?:\d\d?:\d\d?)(?: |$)/i;

const match = (expression: RegExp, text: string): readonly (string | undefined)[] | null =>
  apply(exec, expression, [text]);

/**
 * Whether an assignment to `document.cookie` only takes a cookie away. It is let pass unjudged, and a page may try to
 * have another one taken for it: whatever browsers could read otherwise is a write. The language reads dates otherwise
 * than cookies do: of `expires=0` it makes the year 2000, and browsers a cookie that stays.
 * @param now epoch milliseconds
 */
export function takesAway(text: string, now: number): boolean {
  if (match(odd, text) || match(twice, text)) return false;
  if (match(aged, text)) return number(match(age, text)?.[1]) <= 0;
  const found = match(date, match(end, text)?.[1] ?? '');
  if (!found) return false;
  const year = `${found[5]}`;
  const day = `${found[1] ?? found[4]} ${found[2] ?? found[3]} ${year.length < 4 ? `19${year}` : year}`;
  return parse(`${day} ${found[6]} UTC`) <= now;
}
