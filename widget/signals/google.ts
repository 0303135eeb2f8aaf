import { type Purpose, purposes } from '../../shared/core/policy/purposes.ts';

/** Storage types of Google consent mode v2, in the order of the purposes that grant them; the last one grants none. */
const storages = [
  'security_storage',
  'personalization_storage functionality_storage',
  'ad_user_data ad_personalization ad_storage',
  'analytics_storage',
];

/**
 * Tells Google's tags, in basic mode: `default` once, ahead of every tag of the page, then `update` with each answer.
 * Google's code knows its commands by being an `arguments` object, which only a plain function makes.
 */
export function google(command: 'default' | 'update', granted: readonly Purpose[]): void {
  const layer: { push?(words: IArguments): void } = ((window as { dataLayer?: unknown[] }).dataLayer ??= []);
  const gtag = function (this: unknown) {
    // A page may keep something else by this name.
    layer.push?.(arguments);
  } as (...words: readonly unknown[]) => void;
  const states: Record<string, string> = {};
  storages.forEach((names, at) => {
    for (const name of names.split(' '))
      states[name] = granted.includes(purposes[at] as Purpose) ? 'granted' : 'denied';
  });
  gtag('consent', command, states);
}
