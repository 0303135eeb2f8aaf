import { isOver } from '../../shared/core/consent/cookie.ts';
import { since } from '../../shared/core/policy/since.ts';
import { bannerLater } from '../../shared/core/text/later.ts';
import { editionsOf } from './declared.ts';
import { editionLine } from './edition-line.ts';
import { preferencesText } from './preferences-text.ts';
import type { View } from './view.ts';

/**
 * Lets the banner say why it asks again: what changed, where an edition is the reason; whoever decided a year ago is
 * told just that. The first visit does not wait for these words.
 */
export async function nameChanges(view: View): Promise<void> {
  const { shell, text } = view;
  const { decidedAt = 0 } = shell.consent();
  const { material } = since(editionsOf(shell.registry), decidedAt, Date.now());
  const why = isOver(decidedAt, Date.now()) ? 'aged' : 'stale';
  view.text = { ...text, stale: text.stale ?? bannerLater[text.lang][why] };
  if (!material.length) return;
  const words = await preferencesText(text.lang);
  const lines = material.map(({ edition }) => editionLine(words, words.edition, edition));
  view.text = { ...view.text, stale: [...lines, words.touched].join(' ') };
}
