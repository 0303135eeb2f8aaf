/** Tab goes round inside: a modal dialog alone would let it leave through the browser's own bars. */
export function keepFocus(dialog: HTMLElement, root: DocumentOrShadowRoot, signal: AbortSignal): void {
  dialog.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab') return;
      const stops = [...dialog.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), summary')].filter(
        (stop) => stop.checkVisibility?.() !== false,
      );
      const edge = event.shiftKey ? stops[0] : stops.at(-1);
      const outside = !stops.some((stop) => stop === root.activeElement) && event.shiftKey;
      if (root.activeElement !== edge && !outside) return;
      event.preventDefault();
      stops.at(event.shiftKey ? -1 : 0)?.focus();
    },
    { signal },
  );
}
