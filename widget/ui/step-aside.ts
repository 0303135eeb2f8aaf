const meet = (one: DOMRect, other: DOMRect) =>
  one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;

/**
 * Moves the banner to the other edge when it covers what a keyboard user has reached (WCAG 2.4.11).
 * @param banner the banner, when it stands.
 */
export function stepAside(page: Document, banner: () => Element | null): void {
  page.addEventListener('focusin', ({ target }) => {
    const standing = banner();
    if (!standing || !(target instanceof Element) || !target.matches(':focus-visible')) return;
    const focused = target.getBoundingClientRect();
    const covers = () => meet(standing.getBoundingClientRect(), focused);
    if (covers()) standing.classList.toggle('aside');
    // Covered on both edges: better where it was.
    if (covers()) standing.classList.toggle('aside');
  });
}
