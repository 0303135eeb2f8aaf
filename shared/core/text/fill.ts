/** Fills `{words}` in a text. A word without a value stays as it is, so that a slip is seen. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/{(\w+)}/g, (braces, word) => String(values[word] ?? braces));
