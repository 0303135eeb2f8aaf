import { type Facts, judge, type Subject } from '../found.ts';
import { milliseconds, plausible, seconds } from '../moment.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays(
  'time, timestamp, ts, date, at, created, updated, modified, expires, expiry, expiration',
  'exp, iat, nbf, last, first, visit, visited, seen, start, started, since, until',
);

/** Microseconds between 1601, where Chromium begins to count, and 1970. */
const since1601 = 11_644_473_600_000_000;

function moment({ text, now }: Subject): number | undefined {
  if (!/^\d{10,17}$/.test(text)) return undefined;
  switch (text.length) {
    case 10:
      return seconds(text, now);
    case 13:
      return milliseconds(text, now);
    case 16:
      return plausible(Number(text) / 1000, now);
    case 17:
      return plausible((Number(text) - since1601) / 1000, now);
    default:
      return undefined;
  }
}

function shape(subject: Subject): Facts | undefined {
  const time = moment(subject);
  return time === undefined ? undefined : { moment: time };
}

/** A moment in 10, 13 or 16 digits since 1970, or in Chromium's 17 since 1601. */
export const epoch = (subject: Subject) => {
  const read = shape(subject);
  return read && judge('epoch', { name: says(subject.words), shape: read });
};
