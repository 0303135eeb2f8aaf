import { within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { open } from '../../../widget/ui/in/ru.ts';
import { type Circumstances, fakeShell } from '../../support/shell.ts';

/** The interface on a page, as a person meets it. */
export function stand(circumstances?: Circumstances) {
  const shell = fakeShell(circumstances);
  const surface = open(shell);
  if (surface instanceof Promise) throw new Error('the interface waits for words of the page');
  onTestFinished(() => {
    surface.hide();
    document.querySelector('inservice-consent')?.remove();
    document.body.replaceChildren();
  });
  const root = () => {
    const found = document.querySelector('inservice-consent')?.shadowRoot;
    if (!found) throw new Error('the interface is not on the page');
    return found;
  };
  return {
    shell,
    surface,
    root,
    user: userEvent.setup(),
    /** Queries by role inside the shadow root. */
    get see() {
      // Queries are typed for elements; a shadow root has all that they use.
      return within(root() as unknown as HTMLElement);
    },
  };
}

/** The interface with its banner shown. */
export function withBanner(circumstances?: Circumstances) {
  const standing = stand(circumstances);
  standing.surface.show();
  return { ...standing, see: standing.see };
}

/** Opens the preferences, from a button of the page when one is given. */
export async function withPreferences(circumstances: Circumstances = {}, opener?: HTMLElement) {
  const standing = stand(circumstances);
  if (opener) document.body.append(opener);
  await standing.surface.preferences(opener);
  const switches = () =>
    standing.see
      .getAllByRole<HTMLButtonElement>('switch')
      .map((toggle) => [
        toggle.dataset['purpose'],
        toggle.getAttribute('aria-checked'),
        toggle.disabled ? 'locked' : 'free',
      ]);
  return { ...standing, see: standing.see, switches };
}
