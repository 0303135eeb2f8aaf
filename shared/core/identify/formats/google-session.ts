import { type Facts, judge, type Subject } from '../found.ts';
import { seconds } from '../moment.ts';

/** GS1: `GS1.1.start.count.engaged.last.…`; GS2: `GS2.1.` and `$`-separated fields in any order, told by their letter. */
function fields(text: string): readonly (string | undefined)[] {
  const [, version, rest] = /^GS([12])\.\d\.([\w.$-]{10,400})$/.exec(text) ?? [];
  if (!version || !rest) return [];
  if (version === '1') {
    const [start, count, , last] = rest.split('.');
    return [start, count, last];
  }
  const byLetter = new Map(rest.split('$').map((field) => [field[0], field.slice(1)]));
  return [byLetter.get('s'), byLetter.get('o'), byLetter.get('t')];
}

function shape({ text, now }: Subject): Facts | undefined {
  const [start, count, last] = fields(text);
  const started = seconds(start, now);
  const lastActivity = seconds(last, now);
  if (started === undefined || !count || !/^\d{1,9}$/.test(count)) return undefined;
  return { visits: Number(count), started, ...(lastActivity !== undefined && { lastActivity }) };
}

/** `_ga_<id>`: the current session and how many there were. */
export const googleSession = (subject: Subject) =>
  judge('google-session', { name: /^_ga_[A-Z0-9]+$/.test(subject.name), shape: shape(subject) });
