import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import type { JobView } from '../../erasing/messages.ts';
import type { AskBackground } from '../../messages.ts';
import { followJob, tell } from './follow-job.ts';

/** Where an erasing is, as the person sees it. */
export type Phase =
  | { readonly at: 'rest' }
  | { readonly at: 'working'; readonly view?: JobView }
  | { readonly at: 'asked'; readonly view: JobView; readonly rows: readonly InventoryRow[] }
  | { readonly at: 'ended'; readonly view: JobView }
  | { readonly at: 'failed'; readonly because: string };

/** Whether the person is asked before: always, or only if something cannot be brought back. */
export type Asking = 'always' | 'irrevocable';

/** That a service worker is registered by its site alone is said in its row. */
const tellsNew = ({ irrevocable }: JobView) => irrevocable.some(({ why }) => why !== 'worker');

/** An erasing through the background, from the first copy to the receipt. @param onEnded reads the site again */
export function useJob(ask: AskBackground, site: string, onEnded: () => Promise<void>) {
  const [phase, setPhase] = useState<Phase>({ at: 'rest' });
  const end = useRef(new AbortController());
  useEffect(() => {
    const { current } = end;
    return () => current.abort();
  }, []);

  const attempt = useCallback(async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      setPhase({ at: 'failed', because: String(error) });
    }
  }, []);
  const finish = useCallback(
    async (job: string) => {
      const view = await followJob(ask, job, (view) => setPhase({ at: 'working', view }), end.current.signal);
      if (!view) return setPhase({ at: 'rest' });
      await onEnded();
      setPhase(view.failed === undefined ? { at: 'ended', view } : { at: 'failed', because: view.failed });
    },
    [ask, onEnded],
  );
  const confirm = useCallback(
    (job: string) =>
      attempt(async () => {
        setPhase({ at: 'working' });
        await tell(ask, 'confirm-erasing', job);
        await finish(job);
      }),
    [ask, attempt, finish],
  );
  const begin = (rows: readonly InventoryRow[], asking: Asking) =>
    attempt(async () => {
      setPhase({ at: 'working' });
      const job = await ask('prepare-erasing', { site, items: rows.map(({ item }) => item) });
      const view = await followJob(ask, job, (view) => setPhase({ at: 'working', view }), end.current.signal);
      if (!view) return setPhase({ at: 'rest' });
      if (view.failed !== undefined) return setPhase({ at: 'failed', because: view.failed });
      if (asking === 'always' || tellsNew(view)) return setPhase({ at: 'asked', view, rows });
      await confirm(job);
    });
  /** Stops what is being done, or leaves alone what was asked about. */
  const cancel = (job: string) =>
    attempt(async () => {
      await tell(ask, 'cancel-erasing', job);
      if (phase.at === 'asked') setPhase({ at: 'rest' });
    });
  /** Takes up what another panel began and could not show to the end. */
  const adopt = useCallback(
    () =>
      attempt(async () => {
        const job = await ask('unseen', { site });
        if (job) await finish(job);
      }),
    [ask, attempt, finish, site],
  );
  return { phase, begin, confirm, cancel, adopt, rest: () => setPhase({ at: 'rest' }) };
}
