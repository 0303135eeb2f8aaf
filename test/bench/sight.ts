/** Milliseconds since the navigation began. */
export interface Sight {
  /** The first frame in which most of it could be seen. */
  readonly seen: number;
  /** The last frame in which it still moved, changed its size or its opacity. */
  readonly settled: number;
  /** The sum of all layout shifts of the page. */
  readonly shift: number;
}

/**
 * For a page to run before its own scripts: looks at an element in every frame until it has been at rest for a second.
 * Answers by `window.sight`, a promise of a {@link Sight}.
 * @param element JavaScript for the element, or nothing
 */
export const watchSight = (element: string): string => `
  window.sight = new Promise((answer) => {
    let shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value))).observe({ type: 'layout-shift', buffered: true });
    let seen, settled, last;
    const look = () => {
      const now = performance.now();
      const found = ${element};
      const box = found?.getBoundingClientRect();
      const opacity = found ? Number(getComputedStyle(found).opacity) : 0;
      const high = box ? Math.min(box.bottom, innerHeight) - Math.max(box.top, 0) : 0;
      const shown = box && box.height > 0 && high > box.height / 2 && opacity > 0.5 && getComputedStyle(found).visibility === 'visible';
      if (shown) {
        const state = [box.top, box.left, box.width, box.height, opacity].join();
        seen ??= now;
        if (state !== last) settled = now;
        last = state;
      }
      if (seen && now - settled > 1000) answer({ seen, settled, shift });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });`;
