const earliest = Date.UTC(2005, 0, 1);
const ahead = 2 * 366 * 86_400_000;

/** The moment, if a web site could have meant it: 2005 to two years from now. Epoch milliseconds. */
export const plausible = (time: number, now: number): number | undefined =>
  time >= earliest && time <= now + ahead ? Math.round(time) : undefined;

/** Epoch seconds in ten digits. */
export const seconds = (digits: string | undefined, now: number): number | undefined =>
  digits !== undefined && /^\d{10}$/.test(digits) ? plausible(Number(digits) * 1000, now) : undefined;

/** Epoch milliseconds in thirteen digits. */
export const milliseconds = (digits: string | undefined, now: number): number | undefined =>
  digits !== undefined && /^\d{13}$/.test(digits) ? plausible(Number(digits), now) : undefined;
