import type { Now } from './now.ts';
import { edit } from './preferences.tsx';
import type { View } from './view.ts';

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Opens the preferences in the place of what stands; closed unanswered, they give it back, and the focus to `opener`. */
export async function openPreferences(view: View, now: Now, opener: Element | null | undefined): Promise<void> {
  const { shell, stage } = view;
  const place = opener ? opener.getRootNode() : stage.root;
  const { stand, close } = await edit(view, () => {
    now.close = undefined;
    const again = now.fromBanner && shell.consent().status !== 'current';
    if (again) now.draw();
    else stage.place();
    now.turn(again ? 'banner' : undefined);
    // The banner, or the box of a frame, was drawn anew, and its button with it.
    const anew = place instanceof ShadowRoot && place.querySelector('[data-action=preferences]');
    const back = opener?.isConnected ? opener : anew || now.before;
    if (back instanceof HTMLElement) back.focus();
  });
  await nextTask();
  now.fromBanner = now.layer === 'banner';
  now.close = close;
  stand();
  now.turn('preferences');
}
