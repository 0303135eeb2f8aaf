import { render } from 'preact';
import type { BannerText } from '../../shared/core/text/banner.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { sheet } from '../../shared/ui/sheet.ts';
import toggleCss from '../../shared/ui/toggle.css?inline';
import type { Shell } from '../shell.ts';
import { draft } from './draft.ts';
import { keepFocus } from './keep-focus.ts';
import preferencesCss from './preferences.css?inline';
import { PreferencesLayer } from './preferences-layer.tsx';
import type { Stage } from './stage.ts';

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

  const close = () => {
    if (end.signal.aborted) return;
    end.abort();
    root.querySelector('dialog')?.close();
    render(null, mount);
    closed();
  };

  const act = (action: string) => {
    made.decide(action);
    // After withdrawing, people see that it is done.
    if (action === 'withdraw') root.querySelector('h2')?.focus();
    else close();
  };

  const draw = () => {
    if (end.signal.aborted) return;
    render(
      <PreferencesLayer
        shell={shell}
        banner={banner}
        text={text}
        consent={shell.consent()}
        draft={made}
        policyUrl={policyUrl}
        now={Date.now()}
        onAct={act}
        onClose={close}
      />,
      mount,
    );
  };
  const made = draft(shell, () => root.textContent ?? '', draw, end.signal);

  const stand = () => {
    stage.place(mount);
    const dialog = root.querySelector('dialog');
    dialog?.showModal();
    root.querySelector('h2')?.focus();
    if (dialog) keepFocus(dialog, root, end.signal);
  };

  draw();
  return { stand, close };
}
