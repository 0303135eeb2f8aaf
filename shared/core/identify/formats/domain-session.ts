import { type Facts, judge, type Subject } from '../found.ts';
import { milliseconds } from '../moment.ts';

function shape({ text, now }: Subject): Facts | undefined {
  const created = milliseconds(/^[\w-]{4,64}(?::|%3A)(\d{13})$/i.exec(text)?.[1], now);
  return created === undefined ? undefined : { created };
}

/** `domain_sid` (Top.Mail.ru): token, colon, epoch ms. */
export const domainSession = (subject: Subject) =>
  judge('domain-session', { name: subject.name === 'domain_sid', shape: shape(subject) }, { category: 'device' });
