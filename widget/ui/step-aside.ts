/** Pixels between what has the focus and the banner's edge. */
const gap = 8;

const meet = (one: DOMRect, other: DOMRect) =>
  one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;

/**
 * Moves the banner to the other edge when it covers what a keyboard user has reached (WCAG 2.4.11).
 * @param banner the banner, when it stands.
 */
export function stepAside(page: Document, banner: () => Element | null): void {
  const free = (target: EventTarget | null) => {
    const standing = banner();
    if (!standing || !(target instanceof Element) || !target.matches(':focus-visible')) return;
    const focused = target.getBoundingClientRect();
    const covers = () => meet(standing.getBoundingClientRect(), focused);
    if (covers()) standing.classList.toggle('aside');
    if (!covers()) return;
    // Covered on both edges: better where it was, and the page scrolled until its top or its end is free.
    standing.classList.toggle('aside');
    const over = standing.getBoundingClientRect();
    const up = Math.min(focused.bottom - over.top + gap, focused.top - gap);
    const down = Math.max(focused.top - over.bottom - gap, focused.bottom - innerHeight + gap);
    scrollBy({ top: over.top > innerHeight - over.bottom ? up : down, behavior: 'instant' });
  };
  page.addEventListener('focusin', ({ target }) => free(target));
  // Focused before the banner stood, for instance by the page itself.
  free(page.activeElement);
}
