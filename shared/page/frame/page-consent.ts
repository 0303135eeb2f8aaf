/** What a page may keep as its widget's API; nothing of it is to be trusted. */
interface Told {
  readonly inserviceConsent?: {
    state(): { readonly status: unknown; readonly granted: unknown };
    grant(...purposes: readonly string[]): void;
    deny(...purposes: readonly string[]): void;
    withdraw(): void;
    showPreferences(): void;
  };
}

/** What the person wants of the page's widget. */
export type ConsentWish = 'read' | 'grant' | 'deny' | 'withdraw' | 'preferences';

/**
 * Asks the page's widget by its public API, in the page's own world, and lets it do what the person wants.
 * Injected by its source, so it stands alone. @param purposes JSON of the purposes to grant or deny
 * @returns JSON: the state after that, `null` where there is no widget
 */
export function askPageConsent(wish: ConsentWish, purposes: string): string {
  try {
    const { inserviceConsent: api } = window as Told;
    if (!api) return 'null';
    const named = JSON.parse(purposes) as string[];
    if (wish === 'grant') api.grant(...named);
    if (wish === 'deny') api.deny(...named);
    if (wish === 'withdraw') api.withdraw();
    if (wish === 'preferences') api.showPreferences();
    const { status, granted } = api.state();
    return JSON.stringify({ status, granted });
  } catch {
    // Whatever the page keeps under that name, it is not the widget.
    return 'null';
  }
}
