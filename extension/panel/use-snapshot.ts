import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../snapshot.ts';
import type { World } from './world.ts';

/** What the panel knows about the site. */
export type View =
  | { readonly state: 'reading' }
  | { readonly state: 'no-access' }
  | { readonly state: 'failed'; readonly because: string }
  | { readonly state: 'ready'; readonly snapshot: Snapshot };

/** A burst of writes is one change. */
const calm = 250;

/** Reads a site, and again whenever something of it changes. */
export function useSnapshot(site: string, world: World) {
  const [view, setView] = useState<View>({ state: 'reading' });
  const [reading, setReading] = useState(true);
  const turnRef = useRef(0);

  const scan = useCallback(async () => {
    const turn = ++turnRef.current;
    setReading(true);
    const next = await world.ask('scan', { site }).then(
      (snapshot): View => (snapshot ? { state: 'ready', snapshot } : { state: 'no-access' }),
      (error: unknown): View => ({ state: 'failed', because: String(error) }),
    );
    // An answer that was overtaken by a newer question is of no interest.
    if (turn !== turnRef.current) return;
    setView(next);
    setReading(false);
  }, [site, world]);

  useEffect(() => {
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void scan(), calm);
    };
    void scan();
    world.watch(site, soon, end.signal);
    addEventListener('focus', soon, { signal: end.signal });
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [site, world, scan]);

  return { view, reading, scan };
}
