interface IconButtonProps {
  readonly action: string;
  readonly label: string;
  /** Path of a 16 × 16 drawing. */
  readonly path: string;
  readonly onAct: (action: string, from: HTMLElement) => void;
}

export const IconButton = ({ action, label, path, onAct }: IconButtonProps) => (
  <button
    type="button"
    class="icon"
    aria-label={label}
    title={label}
    data-action={action}
    onClick={(event) => onAct(action, event.currentTarget)}
  >
    <svg
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  </button>
);
