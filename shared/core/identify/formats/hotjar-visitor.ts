import { base64Text, parsed } from '../decode.ts';
import { type Facts, judge, type Subject } from '../found.ts';
import { plausible } from '../moment.ts';

/** Longer than any that was seen. */
const longest = 512;

function shape({ text, now }: Subject): Facts | undefined {
  if (text.length > longest) return undefined;
  const json = text.startsWith('{') ? text : text.startsWith('eyJ') ? base64Text(text) : undefined;
  const visitor = json && parsed(json);
  if (typeof visitor !== 'object' || !visitor || !('id' in visitor && 'created' in visitor)) return undefined;
  const created = plausible(Number(visitor.created), now);
  return created === undefined || !('existing' in visitor) ? undefined : { created };
}

/** `_hjSessionUser_<site>`: base64 JSON {id, created in ms, existing}. */
export const hotjarVisitor = (subject: Subject) =>
  judge(
    'hotjar-visitor',
    { name: /^_hjSessionUser_\d+$/.test(subject.name), shape: shape(subject) },
    { category: 'device' },
  );
