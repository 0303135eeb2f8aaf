import type { Purpose } from '../../shared/core/policy/purposes.ts';

/** Storage types of Google consent mode v2, by the purpose that grants them. */
const storages = {
  necessary: 'security_storage',
  personalization: 'personalization_storage functionality_storage',
  advertising: 'ad_user_data ad_personalization ad_storage',
  statistics: 'analytics_storage',
};

/**
 * Tells Google's tags, in basic mode: `default` once, ahead of every tag of the page, then `update` with each answer.
 * Google's code knows its commands by being an `arguments` object, which only a plain function makes.
 */
export function google(command: 'default' | 'update', granted: ReadonlySet<Purpose>): void {
  const layer: { push?(words: IArguments): void } = ((window as { dataLayer?: unknown[] }).dataLayer ??= []);
  const gtag = function (this: unknown) {
    // A page may keep something else by this name.
    layer.push?.(arguments);
  } as (...words: readonly unknown[]) => void;
  const states: Record<string, string> = {};
  for (const [purpose, names] of Object.entries(storages)) {
    for (const name of names.split(' ')) states[name] = granted.has(purpose as Purpose) ? 'granted' : 'denied';
  }
  gtag('consent', command, states);
}
