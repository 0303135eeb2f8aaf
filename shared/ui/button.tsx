import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  /** The public hook `data-action`; reported back. */
  readonly action: string;
  readonly children: ComponentChildren;
  readonly onAct: (action: string, from: HTMLElement) => void;
}

/** All buttons look the same on purpose: no choice is pushed. */
export const Button = ({ action, children, onAct }: ButtonProps) => (
  <button
    type="button"
    class="button"
    part="button"
    data-action={action}
    onClick={(event) => onAct(action, event.currentTarget)}
  >
    {children}
  </button>
);
