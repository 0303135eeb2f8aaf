import { type Facts, judge, type Subject } from '../found.ts';
import { milliseconds } from '../moment.ts';

function shape({ name, text, now }: Subject): Facts | undefined {
  if (name === 'tmr_lvid') return /^[0-9a-f]{32}$/i.test(text) ? {} : undefined;
  const firstVisit = milliseconds(text, now);
  return firstVisit === undefined ? undefined : { firstVisit };
}

/** `tmr_lvid` (32 hex digits) and `tmr_lvidTS` (epoch ms). Their shapes alone say nothing. */
export const topMailVisitor = (subject: Subject) =>
  subject.name === 'tmr_lvid' || subject.name === 'tmr_lvidTS'
    ? judge('top-mail-visitor', { name: true, shape: shape(subject) }, { category: 'device' })
    : undefined;
