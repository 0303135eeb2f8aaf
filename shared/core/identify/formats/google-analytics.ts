import { type Facts, judge, type Subject } from '../found.ts';
import { seconds } from '../moment.ts';

function shape({ text, now }: Subject): Facts | undefined {
  const [, first] = /^GA1\.\d{1,2}\.\d{1,10}\.(\d{10})$/.exec(text) ?? [];
  const firstVisit = seconds(first, now);
  return firstVisit === undefined ? undefined : { firstVisit };
}

/** `_ga`, `_gid`: `GA1.<domain depth>.<random>.<epoch s>`. */
export const googleAnalytics = (subject: Subject) =>
  judge(
    'google-analytics',
    { name: subject.name === '_ga' || subject.name === '_gid', shape: shape(subject) },
    { category: 'device' },
  );
