import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OptionalPurpose } from '../../../shared/core/policy/purposes.ts';
import type { PageConsent, PageConsentEdge } from '../../edges/page-consent.ts';

type Said = PageConsent | 'none' | 'no-page';

/**
 * What the widget of an open page says, and the way to change it.
 * @param after changes whenever the site was read again
 */
export function usePageConsent(site: string, edge: PageConsentEdge, after: unknown) {
  const [said, setSaid] = useState<Said>();
  const [outcome, setOutcome] = useState<'on-page' | 'failed'>();
  const read = useCallback(() => edge.read(site).then(setSaid), [site, edge]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after each reading of the site
  useEffect(() => void read(), [read, after]);
  const choose = (wish: 'grant' | 'deny' | 'withdraw', purposes: readonly OptionalPurpose[] = []) => {
    if (!said || typeof said === 'string') return;
    // Straight from the click: the browser lets the page know that a person acts.
    edge.choose(said, wish, purposes).then(
      (now) => {
        setSaid(now);
        setOutcome(wish === 'grant' && purposes.some((one) => !now.granted.includes(one)) ? 'on-page' : undefined);
      },
      () => setOutcome('failed'),
    );
  };
  return { said, outcome, choose };
}
