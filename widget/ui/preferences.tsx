import { render } from 'preact';
import { sheet } from '../../shared/ui/sheet.ts';
import toggleCss from '../../shared/ui/toggle.css?inline';
import { draft } from './draft.ts';
import { keepFocus } from './keep-focus.ts';
import preferencesCss from './preferences.css?inline';
import { PreferencesLayer } from './preferences-layer.tsx';
import { preferencesText } from './preferences-text.ts';
import type { View } from './view.ts';

const look = sheet(toggleCss + preferencesCss);

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
export async function edit(view: View, closed: () => void): Promise<Preferences> {
  const { shell, stage, policyUrl } = view;
  const { root } = stage;
  let text = await preferencesText(view.text.lang);
  const mount = document.createElement('div');
  if (!root.adoptedStyleSheets.includes(look)) root.adoptedStyleSheets.push(look);
  const end = new AbortController();
  /** Decided, and about to close: nothing more is drawn. */
  let over = false;

  const close = () => {
    if (end.signal.aborted) return;
    end.abort();
    root.querySelector('dialog')?.close();
    render(null, mount);
    closed();
  };

  const act = (action: string) => {
    if (action === 'close') return close();
    made.decide(action);
    over = made.done === 'saved';
    // The decision has taken a task.
    setTimeout(() => {
      if (over) return close();
      // After withdrawing, people see that it is done, and whenever it is not.
      root.querySelector('.scroll')?.scrollTo?.(0, 0);
      root.querySelector('h2')?.focus();
    });
  };

  const draw = () => {
    if (over || end.signal.aborted) return;
    render(
      <PreferencesLayer
        shell={shell}
        banner={view.text}
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

  const reread = async () => {
    text = await preferencesText(view.text.lang);
    draw();
  };
  root.addEventListener('language', () => void reread(), { signal: end.signal });
  draw();
  return { stand, close };
}
