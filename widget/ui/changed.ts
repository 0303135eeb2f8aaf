import { since } from '../../shared/core/policy/since.ts';
import { editionsOf } from './declared.ts';
import { editionLine } from './edition-line.ts';
import { preferencesText } from './preferences-text.ts';
import type { View } from './view.ts';

/**
 * Lets the banner say what changed, where an edition is the reason for asking again. The first visit does not wait
 * for these words; whoever decided a year ago is told just that.
 */
export async function nameChanges(view: View): Promise<void> {
  const { shell } = view;
  const { material } = since(editionsOf(shell.registry), shell.consent().decidedAt, Date.now());
  if (!material.length) return;
  const words = await preferencesText(view.text.lang);
  const lines = material.map(({ edition }) => editionLine(words, words.edition, edition));
  view.text = { ...view.text, stale: [...lines, words.touched].join(' ') };
}
