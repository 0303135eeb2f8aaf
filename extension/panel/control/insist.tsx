import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../shared/ui/button.tsx';
import { useText } from '../text-context.ts';

interface InsistProps {
  readonly warning: string;
  /** What the step is called. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what a step costs before it is taken. Leaving things as they are is the answer at hand. */
export function Insist({ warning, confirm, onConfirm, onCancel }: InsistProps) {
  const { control } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-action="cancel"]')?.focus(), []);
  return (
    <div
      class="loss"
      role="alertdialog"
      aria-labelledby="insist"
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p id="insist">{warning}</p>
      <div class="actions">
        <Button action="cancel" onAct={onCancel}>
          {control.cancel}
        </Button>
        <Button action="confirm" onAct={onConfirm}>
          {confirm}
        </Button>
      </div>
    </div>
  );
}
