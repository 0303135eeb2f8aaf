import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../observe.ts';
import type { Snapshot } from '../snapshot.ts';
import type { World } from './world.ts';

/** What the panel knows about the site. */
export type View =
  | { readonly state: 'reading' }
  | { readonly state: 'no-access' }
  | { readonly state: 'failed'; readonly because: string }
  | { readonly state: 'ready'; readonly snapshot: Snapshot };

/** A burst of writes is one change. Milliseconds. */
const calm = 250;

/** So long a reading is as good as a new one when the person comes back to the panel. Milliseconds. */
const freshFor = 3000;

/** Reads a site, and again whenever something of it changes. */
export function useSnapshot(site: string, world: World) {
  const [view, setView] = useState<View>({ state: 'reading' });
  const [progress, setProgress] = useState<Progress | undefined>({ done: 0, of: 0 });
  const runningRef = useRef<AbortController | undefined>(undefined);

  const wholeRef = useRef(false);
  const readRef = useRef(Number.POSITIVE_INFINITY);

  const scan = useCallback(async () => {
    runningRef.current?.abort('overtaken');
    const turn = new AbortController();
    runningRef.current = turn;
    setProgress({ done: 0, of: 0 });
    const next = await world
      .scan(site, {
        signal: turn.signal,
        onPart(done, part) {
          if (runningRef.current !== turn) return;
          setProgress(done);
          // What has been read whole before is not replaced by a part.
          if (part && !wholeRef.current) setView({ state: 'ready', snapshot: part });
        },
      })
      .then(
        (snapshot): View => (snapshot ? { state: 'ready', snapshot } : { state: 'no-access' }),
        (error: unknown): View => ({ state: 'failed', because: String(error) }),
      );
    // An answer that was overtaken by a newer question is of no interest.
    if (runningRef.current !== turn) return;
    runningRef.current = undefined;
    readRef.current = Date.now();
    wholeRef.current = next.state === 'ready';
    setView(next);
    setProgress(undefined);
  }, [site, world]);

  // Reading begins before the first frame is drawn.
  useLayoutEffect(() => {
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A site that never stops writing is read in turns: no reading is cut short by the next change.
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (runningRef.current) soon();
        else void scan();
      }, calm);
    };
    // First watched, then read: no write falls between the two.
    world.watch(site, soon, end.signal);
    void scan();
    // A panel that was just read has nothing to catch up with.
    const back = () => Date.now() - readRef.current > freshFor && soon();
    addEventListener('focus', back, { signal: end.signal });
    return () => {
      clearTimeout(timer);
      end.abort();
      runningRef.current?.abort('closed');
      runningRef.current = undefined;
    };
  }, [site, world, scan]);

  const stop = () => runningRef.current?.abort('stopped');
  return { view, progress, scan, stop };
}
