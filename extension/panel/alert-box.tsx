import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../../shared/ui/button.tsx';

interface AlertBoxProps {
  readonly title: string;
  /** What there is to say beyond the title. */
  readonly children?: ComponentChildren;
  readonly cancel: string;
  readonly confirm: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Says what a step costs before it is taken. Leaving things as they are is the answer at hand. */
export function AlertBox({ title, children, cancel, confirm, onCancel, onConfirm }: AlertBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-action="cancel"]')?.focus(), []);
  return (
    <div
      class="loss"
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={children ? `${id}text` : undefined}
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {children ? <h3 id={`${id}title`}>{title}</h3> : <p id={`${id}title`}>{title}</p>}
      {children && (
        <div class="small" id={`${id}text`}>
          {children}
        </div>
      )}
      <div class="actions">
        <Button action="cancel" onAct={onCancel}>
          {cancel}
        </Button>
        <Button action="confirm" onAct={onConfirm}>
          {confirm}
        </Button>
      </div>
    </div>
  );
}
