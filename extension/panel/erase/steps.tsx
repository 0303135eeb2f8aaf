import { fill } from '../../../shared/core/text/fill.ts';
import type { JobView } from '../../erasing/messages.ts';
import { useText } from '../text-context.ts';
import { Receipt } from './receipt.tsx';
import type { Phase } from './use-job.ts';
import { Warning } from './warning.tsx';

interface StepsProps {
  readonly phase: Phase;
  readonly present: ReadonlySet<string>;
  readonly onConfirm: (job: string) => void;
  readonly onCancel: (job: string) => void;
}

/** How far an erasing is, and the way to stop it. */
function Working({
  view,
  onCancel,
}: {
  readonly view: JobView | undefined;
  readonly onCancel: StepsProps['onCancel'];
}) {
  const { erase: words } = useText();
  if (!view) return <progress aria-label={words.act} />;
  const { job, stage, done, of } = view;
  const said = fill(stage === 'copying' ? words.copying : words.erasing, { done, of });
  return (
    <div class="working" data-stage={stage} data-done={done} data-of={of}>
      <span class="small">{said}</span>
      <progress max={of} value={done} aria-label={said} />
      <button type="button" class="link" data-action="cancel" onClick={() => onCancel(job)}>
        {words.stop}
      </button>
    </div>
  );
}

/** An erasing as it goes: copying, the warning, erasing, the receipt. */
export function Steps({ phase, present, onConfirm, onCancel }: StepsProps) {
  const { erase: words } = useText();
  return (
    <>
      {phase.at === 'working' && <Working view={phase.view} onCancel={onCancel} />}
      {phase.at === 'asked' && (
        <Warning
          rows={phase.rows}
          view={phase.view}
          onConfirm={() => onConfirm(phase.view.job)}
          onCancel={() => onCancel(phase.view.job)}
        />
      )}
      <div class="receipt small" aria-live="polite">
        {phase.at === 'failed' && fill(words.failed, { because: phase.because })}
        {phase.at === 'ended' && <Receipt view={phase.view} present={present} />}
      </div>
    </>
  );
}
