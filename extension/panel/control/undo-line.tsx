import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../../shared/core/text/fill.ts';
import { plural } from '../../../shared/core/text/plural.ts';
import { Button } from '../../../shared/ui/button.tsx';
import type { Answer, AskBackground } from '../../messages.ts';
import { useText } from '../text-context.ts';
import { nameInWords } from '../words.ts';

interface UndoLineProps {
  readonly ask: AskBackground;
  /** Changes with every erasing. */
  readonly after: unknown;
  readonly onUndone: () => Promise<void>;
}

/** Offers to bring back what the last erasing took, as long as that is possible. */
export function UndoLine({ ask, after, onUndone }: UndoLineProps) {
  const text = useText();
  const { control, lang } = text;
  const [kept, setKept] = useState(0);
  const [done, setDone] = useState<Answer<'undo'>>();
  useEffect(() => {
    ask('undoable', {}).then(setKept, () => setKept(0));
    if (after) setDone(undefined);
  }, [ask, after]);
  const undo = async () => {
    const answer = await ask('undo', {}).catch((error: unknown) => ({ restored: 0, lost: [String(error)] }));
    setKept(0);
    setDone(answer);
    await onUndone();
  };
  if (!kept && !done) return null;
  return (
    <div class="undo">
      {kept > 0 && (
        <>
          <span>{plural(lang, control.undo.offer, kept)}</span>{' '}
          <Button action="undo" onAct={() => void undo()}>
            {control.undo.act}
          </Button>
        </>
      )}
      {done && (
        <p aria-live="polite" data-restored={done.restored}>
          {done.restored > 0 && plural(lang, control.undo.done, done.restored)}{' '}
          {done.lost.length > 0 &&
            fill(control.undo.lost, { names: done.lost.map((name) => nameInWords(text, name)).join(', ') })}
        </p>
      )}
    </div>
  );
}
