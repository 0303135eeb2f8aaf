import { type Facts, judge, type Subject } from '../found.ts';
import { seconds } from '../moment.ts';

function shape({ text, now }: Subject): Facts | undefined {
  const firstVisit = /^\d{16,20}$/.test(text) ? seconds(text.slice(-10), now) : undefined;
  return firstVisit === undefined ? undefined : { firstVisit };
}

/** `yandexuid`, `yuidss`: random digits and ten trailing ones of epoch seconds. */
export const yandexVisitor = (subject: Subject) =>
  judge(
    'yandex-visitor',
    { name: subject.name === 'yandexuid' || subject.name === 'yuidss', shape: shape(subject) },
    { category: 'device' },
  );
