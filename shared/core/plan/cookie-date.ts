/** What stands between the parts of a date (RFC 6265 5.1.1). */
const between = /[\t -/;-@[-`{-~]+/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads the date of a cookie as browsers do (RFC 6265 5.1.1), which is not how the language does: `0` is no date here
 * and the year 2000 there, and zones are not looked at.
 * @returns epoch milliseconds; `undefined` for what is no date
 */
export function cookieDate(text: string): number | undefined {
  let time: readonly number[] | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  for (const part of text.split(between)) {
    const clock = time ? null : /^(\d\d?):(\d\d?):(\d\d?)(?!\d)/.exec(part);
    const named = months.indexOf(part.slice(0, 3).toLowerCase());
    if (clock) time = clock.slice(1).map(Number);
    else if (day === undefined && /^\d\d?(?!\d)/.test(part)) day = Number.parseInt(part, 10);
    else if (month === undefined && named >= 0) month = named;
    else if (year === undefined && /^\d{2,4}(?!\d)/.test(part)) year = Number.parseInt(part, 10);
  }
  if (!time || day === undefined || month === undefined || year === undefined) return undefined;
  const full = year > 99 ? year : year + (year < 70 ? 2000 : 1900);
  const [hours = 0, minutes = 0, seconds = 0] = time;
  const date = new Date(Date.UTC(full, month, day, hours, minutes, seconds));
  const fits = full >= 1601 && hours < 24 && minutes < 60 && seconds < 60 && date.getUTCDate() === day && day > 0;
  return fits ? date.getTime() : undefined;
}
