import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../../shared/core/text/fill.ts';
import { plural } from '../../../shared/core/text/plural.ts';
import { Button } from '../../../shared/ui/button.tsx';
import type { JobView } from '../../erasing/messages.ts';
import { groupBy } from '../../group-by.ts';
import type { Answer, AskBackground } from '../../messages.ts';
import { useSecrets } from '../secrets-context.ts';
import { useText } from '../text-context.ts';
import { followJob, tell } from './follow-job.ts';
import { namesInWords } from './names.ts';

interface UndoLineProps {
  readonly site: string;
  readonly ask: AskBackground;
  /** Changes with every erasing. */
  readonly after: unknown;
  readonly onUndone: () => Promise<void>;
}

type Stage =
  | { readonly at: 'rest' }
  | { readonly at: 'working' | 'done'; readonly view: JobView | undefined }
  | { readonly at: 'failed'; readonly because: string };

/** Offers to bring back what the last erasing took, as long as that is possible. */
export function UndoLine({ site, ask, after, onUndone }: UndoLineProps) {
  const text = useText();
  const secrets = useSecrets();
  const { lang } = text;
  const { undo: words } = text.erase;
  const [kept, setKept] = useState<Answer<'undoable'>>(null);
  const [stage, setStage] = useState<Stage>({ at: 'rest' });
  const end = useRef(new AbortController());
  useEffect(() => {
    const { current } = end;
    return () => current.abort();
  }, []);
  useEffect(() => {
    ask('undoable', { site }).then(setKept, () => setKept(null));
    if (after) setStage({ at: 'rest' });
  }, [site, ask, after]);
  const undo = async (job: string) => {
    setStage({ at: 'working', view: undefined });
    try {
      await tell(ask, 'undo', job);
      const onStep = (view: JobView) => setStage({ at: 'working', view });
      const view = await followJob(ask, job, onStep, end.current.signal);
      setStage({ at: 'done', view });
    } catch (error) {
      setStage({ at: 'failed', because: String(error) });
    }
    setKept(await ask('undoable', { site }).catch(() => null));
    await onUndone();
  };
  const working = stage.at === 'working';
  const done = stage.at === 'done' ? stage.view : undefined;
  // What could not come back yet is offered again; else it is another erasing, before the one that is undone.
  const offer = done && kept?.job !== done.job ? words.older : words.offer;
  if (!kept && stage.at === 'rest') return null;
  return (
    <div class="undo">
      <div aria-live="polite" data-restored={done?.restored}>
        {working && stage.view && fill(words.working, { done: stage.view.done, of: stage.view.of })}
        {stage.at === 'failed' && <p class="code">{stage.because}</p>}
        {done && done.restored > 0 && <p>{plural(lang, words.done, done.restored)}</p>}
        {done &&
          [...groupBy(done.unreturned, ({ why }) => why)].map(([why, all]) => (
            <p data-unreturned={why}>
              {fill(words.lost, {
                names: namesInWords(
                  text,
                  secrets,
                  all.map(({ name }) => name),
                ),
                because: words.why[why],
              })}
            </p>
          ))}
      </div>
      {kept && !working && (
        <>
          <span>{plural(lang, offer, kept.count)}</span>{' '}
          <Button action="undo" onAct={() => void undo(kept.job)}>
            {words.act}
          </Button>
        </>
      )}
    </div>
  );
}
