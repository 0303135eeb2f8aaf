/** Obeys a person's clicks on `<button data-consent="preferences">`, wherever such a button is added. */
export function obeyClicks(obey: Readonly<Record<string, (button: Element) => void>>): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest?.<HTMLElement>('[data-consent]');
    const command = obey[button?.dataset.consent as string];
    if (!command) return;
    event.preventDefault();
    // No command is called `undefined`.
    command(button as Element);
  });
}
