import { parsed } from '../identify/decode.ts';
import { type Known, shownName } from '../identify/redact.ts';

/** Enough to tell one from another, too little to find out what was there. 32 bits (FNV-1a). */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * The id of an item as it may be written down. Where its name or place holds what signs a person in, that goes, and a
 * mark keeps it apart from others.
 */
export function shownId(id: string, known?: Known): string {
  const parts = parsed(id);
  if (!Array.isArray(parts)) return shownName(id, known);
  const shown = parts.map((part: unknown) => (typeof part === 'string' ? shownName(part, known) : part));
  return shown.every((part, at) => part === parts[at]) ? id : JSON.stringify([...shown, mark(id)]);
}
