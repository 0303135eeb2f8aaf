import { render } from 'preact';
import type { Choice } from '../../shared/core/consent/decide.ts';
import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { sheet } from '../../shared/ui/sheet.ts';
import toggleCss from '../../shared/ui/toggle.css?inline';
import type { Shell } from '../shell.ts';
import { keepFocus } from './keep-focus.ts';
import preferencesCss from './preferences.css?inline';
import { PreferencesLayer } from './preferences-layer.tsx';
import type { Stage } from './stage.ts';
import { choiceOf, choiceOfAll, type Wishes, wished } from './wishes.ts';

const texts: Record<PreferencesText['lang'], () => Promise<{ readonly text: PreferencesText }>> = {
  ru: () => import('../../shared/core/text/preferences/ru.ts'),
  kk: () => import('../../shared/core/text/preferences/kk.ts'),
  en: () => import('../../shared/core/text/preferences/en.ts'),
};

const look = sheet(toggleCss + preferencesCss);

/** Loads the words of the preferences. */
export const loadText = async (lang: PreferencesText['lang']): Promise<PreferencesText> => (await texts[lang]()).text;

export interface Preferences {
  /** Opens them on the stage. */
  stand(): void;
  /** Closes them; nothing is decided by closing. */
  close(): void;
}

/**
 * Makes the preferences, off the page: standing up is a task of its own, so that neither is a long one.
 * @param closed is called once, however they were closed.
 */
export function edit(
  shell: Shell,
  stage: Stage,
  banner: BannerText,
  text: PreferencesText,
  policyUrl: string,
  closed: () => void,
): Preferences {
  const { root } = stage;
  const mount = document.createElement('div');
  if (!root.adoptedStyleSheets.includes(look)) root.adoptedStyleSheets.push(look);
  const end = new AbortController();
  let wishes: Wishes = {};
  let withdrawn = false;

  const close = () => {
    if (end.signal.aborted) return;
    end.abort();
    root.querySelector('dialog')?.close();
    render(null, mount);
    closed();
  };

  const decide = (choice: Choice) => shell.decide(choice, 'preferences', root.textContent ?? '');

  const act = (action: string) => {
    if (action === 'withdraw') {
      wishes = {};
      withdrawn = true;
      decide(choiceOfAll(optionalPurposes, 'denied'));
      draw();
      root.querySelector('h2')?.focus();
      return;
    }
    if (action === 'deny-all') decide(choiceOfAll(optionalPurposes, 'denied'));
    if (action === 'grant-all') decide(choiceOfAll(optionalPurposes, 'granted'));
    if (action === 'save') decide(choiceOf(wishes, shell.consent()));
    close();
  };

  const draw = () => {
    if (end.signal.aborted) return;
    const consent = shell.consent();
    render(
      <PreferencesLayer
        banner={banner}
        text={text}
        consent={consent}
        registry={shell.registry}
        gpc={shell.gpc}
        policyUrl={policyUrl}
        wished={(purpose) => wished(wishes, consent, purpose)}
        withdrawn={withdrawn}
        onWish={(purpose, granted) => {
          wishes = { ...wishes, [purpose]: granted };
          withdrawn = false;
          draw();
        }}
        onAct={act}
        onClose={close}
      />,
      mount,
    );
  };

  const stand = () => {
    stage.place(mount);
    const dialog = root.querySelector('dialog');
    dialog?.showModal();
    root.querySelector('h2')?.focus();
    if (dialog) keepFocus(dialog, root, end.signal);
  };

  draw();
  shell.on('change', draw, { signal: end.signal });
  return { stand, close };
}
