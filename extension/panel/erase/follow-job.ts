import type { JobView } from '../../erasing/messages.ts';
import type { AskBackground } from '../../messages.ts';

/** Milliseconds. */
const rhythm = 100;

/** So often a background may fail to answer in a row: the browser may just be starting it anew. */
const patience = 50;

const attempts = 3;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, rhythm));

/** Says something to the background, again if it was stopped before it could hear: what is said twice is done once. */
export async function tell(
  ask: AskBackground,
  what: 'confirm-erasing' | 'cancel-erasing' | 'undo',
  job: string,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ask(what, { job });
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await pause();
    }
  }
}

/** Watches a job until it waits for the person or has ended. Outlives the background. @returns `undefined` when it was forgotten */
export async function followJob(
  ask: AskBackground,
  job: string,
  onStep: (view: JobView) => void,
  signal: AbortSignal,
): Promise<JobView | undefined> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const view = await ask('erasing', { job });
      failures = 0;
      if (!view || view.stage === 'ready' || view.stage === 'done') return view ?? undefined;
      onStep(view);
    } catch (error) {
      failures += 1;
      if (failures > patience) throw error;
    }
    await pause();
  }
  return undefined;
}
