interface ToggleProps {
  /** The public hook: `data-purpose` of a purpose, `data-service` of one service inside it. */
  readonly hook: { readonly 'data-purpose': string } | { readonly 'data-service': string };
  readonly granted: boolean;
  /** Ids of the elements that name and explain it. */
  readonly labelledBy: string;
  readonly describedBy: string;
  /** Absent: locked. */
  readonly onChange?: (granted: boolean) => void;
}

/** A switch for one decision. It shows what it is given and reports what is wished. */
export const Toggle = ({ hook, granted, labelledBy, describedBy, onChange }: ToggleProps) => (
  <button
    type="button"
    role="switch"
    class="toggle"
    part="toggle"
    aria-checked={granted}
    aria-labelledby={labelledBy}
    aria-describedby={describedBy}
    {...hook}
    disabled={!onChange}
    onClick={() => onChange?.(!granted)}
  />
);
