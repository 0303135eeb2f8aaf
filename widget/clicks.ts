/** Obeys a person's clicks on `<button data-consent="preferences">`, wherever such a button is added. */
export function obeyClicks(obey: Readonly<Record<string, (button: Element) => void>>): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest?.('[data-consent]');
    // It was found by this attribute, so it has it.
    const command = button && obey[button.getAttribute('data-consent') as string];
    if (!command) return;
    event.preventDefault();
    command(button);
  });
}
