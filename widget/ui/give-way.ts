import type { Stage } from './stage.ts';

/** The page's own modal that stands uppermost. */
const modalOf = (page: Document) =>
  [...page.querySelectorAll('dialog[open]')].findLast((dialog) => dialog.matches(':modal'));

/**
 * Stands beneath a modal of the page, and above everything again when that has closed. A modal makes all else inert:
 * on top of it the banner would look alive and take no click.
 */
export function giveWay({ root }: Stage): void {
  const follow = () => {
    const layer = root.querySelector<HTMLElement>('[popover]');
    if (!layer || !('hidePopover' in layer) || !layer.matches(':popover-open')) return;
    const modal = modalOf(document);
    if (!modal) return;
    layer.hidePopover();
    // A framework takes it out of the page without closing it.
    const gone = new MutationObserver(() => modal.isConnected || rise());
    const rise = () => {
      gone.disconnect();
      modal.removeEventListener('close', rise);
      if (!layer.isConnected) return;
      layer.showPopover();
      follow();
    };
    modal.addEventListener('close', rise);
    gone.observe(document, { childList: true, subtree: true });
  };
  // One layer takes the place of another.
  new MutationObserver(follow).observe(root, { childList: true });
  follow();
}
