import { since } from '../../shared/core/policy/since.ts';
import { element } from '../../shared/ui/element.ts';
import { nameChanges } from './changed.ts';
import { editionsOf } from './declared.ts';
import { editionLine } from './edition-line.ts';
import { preferencesText } from './preferences-text.ts';
import type { View } from './view.ts';

/** The declared name under which it is remembered that an edition was told. */
const key = 'inservice-consent';

/** The latest edition that was told here. Where nothing can be kept, nothing was: better told twice than never. */
function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(edition: string): void {
  try {
    localStorage.setItem(key, edition);
  } catch {
    // It is then told again on the next page.
  }
}

/**
 * Tells what became of the policy: in the banner, where it asks again; else once, of an edition that has taken force and
 * asks nothing. That stands in nobody's way and can be closed.
 */
export async function tell(view: View): Promise<void> {
  const { shell, stage, policyUrl, text } = view;
  if (shell.consent().status === 'stale') return nameChanges(view);
  const { material, editorial } = since(editionsOf(shell.registry), shell.consent().decidedAt, Date.now());
  // A material one that touches nothing this person granted asks nothing either.
  const news = [...material, ...editorial].sort((one, other) => one.from - other.from);
  const latest = news.at(-1)?.edition;
  if (!latest || remembered() === latest.id) return;
  const words = await preferencesText(text.lang);
  const noted = element(
    'button',
    { type: 'button', class: 'button', part: 'button', 'data-action': 'close' },
    words.noted,
  );
  noted.onclick = () => stage.place();
  // It must be in the page before its words, or screen readers do not speak them.
  const spoken = element('p', { role: 'status' });
  stage.place(
    element(
      'section',
      { class: 'banner box notice', part: 'banner', popover: 'manual', 'aria-label': words.title },
      element('div', { class: 'scroll' }, spoken),
      element('div', { class: 'actions' }, noted),
    ),
  );
  remember(latest.id);
  spoken.append(
    ...news.flatMap(({ edition }) => [editionLine(words, words.clarified, edition), ' ']),
    element('a', { href: policyUrl, target: '_blank', rel: 'noreferrer' }, text.policy),
  );
}
