/** How the developer wants the interface to look; read from the script's `data-*`, unknown words fall back. */
export interface Look {
  readonly layout: 'bar' | 'box' | 'dialog';
  readonly theme: 'auto' | 'light' | 'dark';
}

const oneOf = <Word extends string>(words: readonly [Word, ...Word[]], word: string | undefined): Word =>
  words.includes(word as Word) ? (word as Word) : words[0];

export const readLook = (data: Readonly<DOMStringMap>): Look => ({
  layout: oneOf(['bar', 'box', 'dialog'], data.layout),
  theme: oneOf(['auto', 'light', 'dark'], data.theme),
});
