interface SelectBoxProps {
  readonly action: string;
  readonly label: string;
  readonly extent: 'all' | 'some' | 'none';
  /** @param shift whether everything up to the last chosen one is meant, too */
  readonly onChoose: (chosen: 'in' | 'out', shift: boolean) => void;
}

/** A checkbox for one item or for many. */
export function SelectBox({ action, label, extent, onChoose }: SelectBoxProps) {
  return (
    <input
      type="checkbox"
      class="select"
      indeterminate={extent === 'some'}
      data-action={action}
      aria-label={label}
      checked={extent === 'all'}
      onClick={(event) => onChoose(event.currentTarget.checked ? 'in' : 'out', event.shiftKey)}
    />
  );
}
