import type { Known } from '../../../shared/core/identify/redact.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import type { PanelText } from '../../../shared/core/text/panel/panel-text.ts';
import { nameInWords } from '../words.ts';

/** More names than these say no more. */
const enough = 8;

/** Foreign names, safe to read, the first few of many. @param known what was hidden elsewhere */
export function namesInWords(text: PanelText, known: Known, names: readonly string[]): string {
  const shown = names.slice(0, enough).map((name) => fill(text.erase.quoted, { name: nameInWords(text, name, known) }));
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [fill(text.erase.more, { n: more })] : [])].join(', ');
}
