/** What a page's own button can ask for: `<button data-consent="preferences">`. */
export interface Commands {
  readonly preferences: (opener: Element) => void;
  readonly 'grant-all': () => void;
  readonly 'deny-all': () => void;
  readonly withdraw: () => void;
}

/** Obeys clicks on `[data-consent]`, wherever such a button is added. Only a person's click counts. */
export function commands(document: Document, obey: Commands, signal: AbortSignal): void {
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element && event.target.closest('[data-consent]');
      const command = button && button.getAttribute('data-consent');
      if (!button || !command || !event.isTrusted || !Object.hasOwn(obey, command)) return;
      event.preventDefault();
      obey[command as keyof Commands](button);
    },
    { signal },
  );
}
