const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows go from row to row, `/` goes to the search. */
export function moveFocus(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.matches('input, select, textarea')) return;
  if (key === '/') {
    event.preventDefault();
    currentTarget.querySelector<HTMLElement>('[data-action="search"]')?.focus();
    return;
  }
  const step = steps[key];
  const row = target.closest('[data-id]');
  if (!step || !row) return;
  const all = [...currentTarget.querySelectorAll('[data-id]')];
  const next = all[all.indexOf(row) + step]?.querySelector<HTMLElement>('[data-action="details"]');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
