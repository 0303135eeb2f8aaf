import type { Stage } from './stage.ts';

/** Pixels; a layer that ends farther from the bottom of the view leaves the page's end in sight. */
const near = 100;

const properties = ['position', 'inset', 'inline-size', 'block-size'];

/** Height of the page's own box, whatever hangs out of it aside. */
const pageEnd = () => document.documentElement.getBoundingClientRect().bottom + scrollY;

/** Making a page scroll that did not would cost it the width of a scroll bar, where those take room. */
const mayScroll = () =>
  document.documentElement.scrollHeight > innerHeight || !!matchMedia?.('(pointer: coarse)').matches;

/**
 * Lets the page be scrolled on by what the banner covers of its end: else the links of a footer could not be reached on
 * a small screen. The host itself stands below the page, out of its flow: nothing of the page moves.
 */
export function makeRoom({ host, root }: Stage): void {
  const { style } = host;
  const banner = () => root.querySelector('.banner');
  /** How far the page hangs out of its own box; seen before there is a strip. */
  let beyond: number | undefined;
  const clear = () => {
    beyond = undefined;
    for (const name of properties) style.removeProperty(name);
  };
  const measure = () => {
    const { top = 0, bottom = 0 } = banner()?.getBoundingClientRect() ?? {};
    const covered = bottom > innerHeight - near ? innerHeight - top : 0;
    if (covered <= 0 || (beyond === undefined && !mayScroll())) return clear();
    beyond ??= document.documentElement.scrollHeight - pageEnd();
    style.setProperty('position', 'absolute');
    style.setProperty('inset', `${pageEnd() + beyond}px auto auto 0`);
    style.setProperty('inline-size', '1px');
    style.setProperty('block-size', `${covered}px`);
  };
  const sizes = new ResizeObserver(measure);
  const follow = () => {
    sizes.disconnect();
    const standing = banner();
    if (!standing) return clear();
    sizes.observe(standing);
    sizes.observe(document.documentElement);
  };
  // One layer takes the place of another.
  new MutationObserver(follow).observe(root, { childList: true });
  addEventListener('resize', measure);
  follow();
}
