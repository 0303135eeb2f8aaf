import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HeldAnswer } from '../../control/answer-held.ts';
import type { Answer, AskBackground } from '../../messages.ts';

/** Milliseconds. The desk is small, and the panel open for moments. */
const rhythm = 1000;

/** What waits for the person's answer on this site, and the way to give one. */
export function useHeld(site: string, ask: AskBackground, onAnswered: () => Promise<void>) {
  const [waiting, setWaiting] = useState<Answer<'held'>>();
  const [unstored, setUnstored] = useState<string>();
  const [unremembered, setUnremembered] = useState<string>();
  const read = useCallback(
    () =>
      ask('held', { site }).then(setWaiting, () => {
        // A background that has just been replaced answers the next time.
      }),
    [site, ask],
  );
  useEffect(() => {
    void read();
    const timer = setInterval(() => void read(), rhythm);
    return () => clearInterval(timer);
  }, [read]);
  const answer = async (said: HeldAnswer, name: string) => {
    const { stored, room } = await ask('answer-held', said).catch(() => ({ stored: false, room: true }));
    setUnstored(stored ? undefined : name);
    setUnremembered(room ? undefined : name);
    await read();
    await onAnswered();
  };
  return { waiting, unstored, unremembered, answer };
}
