import { type Facts, judge, type Subject } from '../found.ts';
import { milliseconds } from '../moment.ts';

const form = /^fb\.\d\.(\d{13})\.[\w-]{1,500}(\.[\w-]{1,20})?$/;

function shape({ name, text, now }: Subject): Facts | undefined {
  const time = milliseconds(form.exec(text)?.[1], now);
  if (time === undefined) return undefined;
  return name === '_fbc' ? { clicked: time } : { firstVisit: time };
}

/** `_fbp`, `_fbc`: `fb.<index>.<epoch ms>.<random or fbclid>[.appendix]`. */
export const metaBrowser = (subject: Subject) =>
  judge(
    'meta-browser',
    { name: subject.name === '_fbp' || subject.name === '_fbc', shape: shape(subject) },
    { category: 'device' },
  );
