/** Fills `{words}` in a text. A word without a value stays as it is, so that a slip is seen. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  // What is put in is made a text by the language itself, numbers too.
  text.replace(/{(\w+)}/g, (braces, word) => (values[word] ?? braces) as string);
