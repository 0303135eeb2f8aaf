import { useEffect, useRef } from 'preact/hooks';
import type { Owner } from '../../shared/core/inventory/inventory.ts';
import { Button } from '../../shared/ui/button.tsx';
import { useText } from './text-context.ts';

interface LossProps {
  readonly service: Owner | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what will be lost before a necessary item goes. Keeping it is the answer at hand. */
export function Loss({ service, onConfirm, onCancel }: LossProps) {
  const { losses } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-action="cancel"]')?.focus(), []);
  return (
    <div
      class="loss"
      role="alertdialog"
      aria-labelledby="loss"
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p id="loss">
        {losses.ask} {losses.byService[service?.id ?? ''] ?? losses.otherwise}
      </p>
      <div class="actions">
        <Button action="cancel" onAct={onCancel}>
          {losses.cancel}
        </Button>
        <Button action="confirm" onAct={onConfirm}>
          {losses.confirm}
        </Button>
      </div>
    </div>
  );
}
