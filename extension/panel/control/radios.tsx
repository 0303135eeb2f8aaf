interface RadiosProps<Value extends string> {
  /** Of the whole group, unlike any other. */
  readonly name: string;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of several, in a fieldset. */
export const Radios = <Value extends string>({ name, values, labels, chosen, onChoose }: RadiosProps<Value>) => (
  <>
    {values.map((value) => (
      <label>
        <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => onChoose(value)} />
        {labels[value]}
      </label>
    ))}
  </>
);
