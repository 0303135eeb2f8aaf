const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows go from row to row, from box to box where one stands on a box; with Shift they select. `/` goes to the search. */
export function moveFocus(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onBox = target.matches('.select');
  if (!onBox && target.matches('input, select, textarea')) return;
  if (key === '/') {
    event.preventDefault();
    currentTarget.querySelector<HTMLElement>('[data-action="search"]')?.focus();
    return;
  }
  const step = steps[key];
  const row = target.closest('[data-id]');
  if (!step || !row) return;
  const all = [...currentTarget.querySelectorAll('[data-id]')];
  const next = all[all.indexOf(row) + step]?.querySelector<HTMLElement>(onBox ? '.select' : '[data-action="details"]');
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (event.shiftKey && next instanceof HTMLInputElement && !next.checked)
    next.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
}
