import type { View } from './view.ts';

/** Milliseconds after which content blockers have applied what they hide. */
const delays = [300, 2000];

const told = new WeakSet<View>();

/** Whether a layer can be seen: the host is in the page, and nothing hides it. */
function isSeen({ stage: { root } }: View): boolean {
  const layer = root.querySelector('[part]');
  return (
    root.host.isConnected &&
    !!layer &&
    layer.getClientRects().length > 0 &&
    layer.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) !== false
  );
}

/** Tells the page, once, when the interface was called for and is not seen: then everything stays as it was. */
export function watchSight(view: View, layer: () => 'banner' | 'preferences' | undefined): void {
  for (const delay of delays) {
    setTimeout(() => {
      const standing = layer();
      if (!standing || told.has(view) || isSeen(view)) return;
      told.add(view);
      view.shell.emit('unseen', { layer: standing });
    }, delay);
  }
}
