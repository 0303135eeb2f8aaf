import { type Facts, judge, type Subject } from '../found.ts';
import { seconds } from '../moment.ts';

function shape({ text, now }: Subject): Facts | undefined {
  const firstVisit = seconds(text, now);
  return firstVisit === undefined ? undefined : { firstVisit };
}

/** `_ym_d`: epoch seconds of the first visit. By its shape alone it is any moment. */
export const metricaFirstVisit = (subject: Subject) =>
  subject.name === '_ym_d' ? judge('metrica-first-visit', { name: true, shape: shape(subject) }) : undefined;
