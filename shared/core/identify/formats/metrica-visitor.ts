import { type Facts, judge, type Subject } from '../found.ts';
import { seconds } from '../moment.ts';

function shape({ text, now }: Subject): Facts | undefined {
  const firstVisit = /^\d{16,20}$/.test(text) ? seconds(text.slice(0, 10), now) : undefined;
  return firstVisit === undefined ? undefined : { firstVisit };
}

/** `_ym_uid`: ten digits of epoch seconds and 6–10 random digits. */
export const metricaVisitor = (subject: Subject) =>
  judge('metrica-visitor', { name: subject.name === '_ym_uid', shape: shape(subject) }, { category: 'device' });
