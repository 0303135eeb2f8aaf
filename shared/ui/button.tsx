import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  /** The public hook `data-action`; reported back. */
  readonly action: string;
  readonly children: ComponentChildren;
  /** What screen readers say instead of the words on it; begins with them. */
  readonly label?: string;
  /** Id of the element that tells more about it. */
  readonly describedBy?: string;
  readonly onAct: (action: string, from: HTMLElement) => void;
}

/** All buttons look the same on purpose: no choice is pushed. */
export const Button = ({ action, children, label, describedBy, onAct }: ButtonProps) => (
  <button
    type="button"
    class="button"
    part="button"
    data-action={action}
    aria-label={label}
    aria-describedby={describedBy}
    onClick={(event) => onAct(action, event.currentTarget)}
  >
    {children}
  </button>
);
