import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { type Handling, withHandling } from '../../../shared/core/plan/handling.ts';
import type { Purpose } from '../../../shared/core/policy/purposes.ts';
import type { GpcPlace } from '../../edges/gpc.ts';
import type { Answer, AskBackground } from '../../messages.ts';

/** What is chosen for the site, and the ways to choose otherwise. `chosen` is `undefined` until it is known. */
export function useHandlings(site: string, ask: AskBackground) {
  const [chosen, setChosen] = useState<Answer<'handlings'>>();
  const [changed, setChanged] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [full, setFull] = useState(false);
  const read = useCallback(
    () => ask('handlings', { site }).then(setChosen, (error: unknown) => setFailed(String(error))),
    [site, ask],
  );
  useEffect(() => void read(), [read]);
  const change = async (asked: Promise<unknown>, wished: Partial<Answer<'handlings'>>) => {
    setChanged(false);
    setChosen((before) => before && { ...before, ...wished });
    try {
      setFull((await asked) === false);
      setFailed(undefined);
      setChanged(true);
    } catch (error) {
      setFailed(String(error));
    }
    // What is shown is what is kept, also when it could not be changed.
    await read();
  };
  return {
    chosen,
    changed,
    failed,
    /** There was no room for one more name. */
    full,
    read,
    choose: (purpose: Purpose, handling: Handling) =>
      change(ask('handle', { site, purpose, handling }), {
        purposes: withHandling(chosen?.purposes ?? {}, purpose, handling),
      }),
    chooseName(name: string, handling: Handling | 'as-purpose') {
      const others = chosen?.names.filter(([one]) => one !== name) ?? [];
      return change(ask('handle-name', { site, name, handling }), {
        names: handling === 'as-purpose' ? others : [...others, [name, handling]],
      });
    },
    chooseGpc: (place: GpcPlace) => change(ask('choose-gpc', { site, place }), { gpc: place }),
  };
}

export type Handled = ReturnType<typeof useHandlings>;

/** One knowledge for all cards of a site. */
export const HandlingContext = createContext<Handled | undefined>(undefined);

export function useHandled(): Handled {
  const handled = useContext(HandlingContext);
  if (!handled) throw new Error('The handlings of the site are not provided.');
  return handled;
}
