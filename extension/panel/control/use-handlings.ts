import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Handling, type Handlings, withHandling } from '../../../shared/core/plan/handling.ts';
import type { Purpose } from '../../../shared/core/policy/purposes.ts';
import type { AskBackground } from '../../messages.ts';

/** What is chosen for the site, and the way to choose otherwise. `undefined` until it is known. */
export function useHandlings(site: string, ask: AskBackground) {
  const [chosen, setChosen] = useState<Handlings>();
  const [changed, setChanged] = useState(false);
  const [failed, setFailed] = useState<string>();
  const read = useCallback(
    () => ask('handlings', { site }).then(setChosen, (error: unknown) => setFailed(String(error))),
    [site, ask],
  );
  useEffect(() => void read(), [read]);
  const choose = async (purpose: Purpose, handling: Handling) => {
    setChosen((before) => before && withHandling(before, purpose, handling));
    try {
      await ask('handle', { site, purpose, handling });
      setFailed(undefined);
      setChanged(true);
    } catch (error) {
      setFailed(String(error));
    }
    // What is shown is what is kept, also when it could not be changed.
    await read();
  };
  return { chosen, changed, failed, choose };
}
