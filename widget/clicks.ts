/** Obeys a person's clicks on `<button data-consent="preferences">`, wherever such a button is added. */
export function obeyClicks(obey: Readonly<Record<string, (button: Element) => void>>): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest?.('[data-consent]');
    const word = button?.getAttribute('data-consent') ?? '';
    // A click made by script is no person's; it may still deny.
    if (!button || !Object.hasOwn(obey, word)) return;
    event.preventDefault();
    obey[word]?.(button);
  });
}
