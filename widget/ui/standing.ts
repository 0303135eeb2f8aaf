import { cookieName, isOver } from '../../shared/core/consent/cookie.ts';
import { bannerLater } from '../../shared/core/text/later.ts';
import { element } from '../../shared/ui/element.ts';
import { sheet } from '../../shared/ui/sheet.ts';
import { say } from '../say.ts';
import type { Shell } from '../shell.ts';
import { tellUnknown } from '../tell-unknown.ts';
import { allServices } from './declared.ts';
import { followLanguage } from './follow-language.ts';
import { giveWay } from './give-way.ts';
import { makeRoom } from './make-room.ts';
import { tellMistyped, tellUnheld } from './mistyped.ts';
import type { Now } from './now.ts';
import { preferencesText } from './preferences-text.ts';
import { watchSight } from './sight.ts';
import asideCss from './step-aside.css?inline';
import { stepAside } from './step-aside.ts';
import type { View } from './view.ts';

const attended = new WeakSet<View>();

/** Only fetches: what fails is tried again, and told, when the preferences are opened. */
const bringPreferences = ({ text }: View) =>
  void Promise.allSettled([import('./open-preferences.ts'), preferencesText(text.lang)]);

function brought(): boolean {
  try {
    return document.cookie.includes(`${cookieName}=`);
  } catch {
    // A sandboxed frame has no cookies to ask for.
    return false;
  }
}

/** Tells the developer why somebody is asked who brought a cookie along. */
function tellWhy({ status, decidedAt = 0 }: ReturnType<Shell['consent']>): void {
  if (status === 'current' || !brought()) return;
  const old = isOver(decidedAt, Date.now()) ? 'was decided over a year ago' : 'was decided at another edition';
  const why = status === 'unset' ? 'is no decision that can be read here' : old;
  say(`the cookie "${cookieName}" ${why}: the person is asked`);
}

/** Says beside the question that the preferences could not be opened. */
export function tellFailure({ stage, text }: View): void {
  stage.root.querySelector('[role=alert]')?.remove();
  stage.root
    .querySelector('.scroll')
    ?.append(element('p', { role: 'alert' }, text.failed ?? bannerLater[text.lang].failed));
}

/**
 * What the interface needs once it stands, and the first look does not wait for: it steps aside for the focus,
 * follows the language of the page, and notices when somebody hides it. Called with every layer; begins once.
 * @param hide puts the banner away, undecided
 * @param decidedAt when was decided what the layer asks or tells of
 */
export function attend(view: View, now: Now, hide: () => void, decidedAt: number | undefined): void {
  watchSight(view, () => now.layer);
  if (attended.has(view)) return;
  attended.add(view);
  tellWhy(view.shell.consent());
  tellMistyped(view.shell.options.data);
  if (view.shell.consent().status === 'unset') void tellUnheld(view.shell.permits);
  const { own, known } = allServices(view.shell.registry);
  tellUnknown(view.shell, (id) => [...own, ...known].find((service) => service.id === id));
  makeRoom(view.stage);
  giveWay(view.stage);
  view.stage.root.adoptedStyleSheets.push(sheet(asideCss));
  stepAside(document, () => view.stage.root.querySelector('.banner'));
  followLanguage(view);
  const { shell } = view;
  const redraw = () => now.layer === 'banner' && (shell.consent().status === 'current' ? hide() : now.draw());
  shell.on('change', redraw);
  view.stage.root.addEventListener('language', redraw);
  // Decided elsewhere while this was on its way.
  if (shell.consent().decidedAt !== decidedAt) redraw();
  // Pressed outside of the banner, Escape belongs to the page.
  view.stage.root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape' && now.layer === 'banner') hide();
  });
  // Whoever comes near the banner may want the preferences: their files are on the way before the click.
  for (const approach of ['pointerover', 'focusin']) {
    view.stage.root.addEventListener(approach, () => bringPreferences(view), { once: true });
  }
}
