import controls from './controls.css?inline';
import dark from './dark.css?inline';
import { sheet } from './sheet.ts';
import tokens from './tokens.css?inline';

const darkWhen = { auto: '(prefers-color-scheme: dark)', dark: 'all', light: 'not all' } as const;

/** The style sheets of the common look, for `adoptedStyleSheets` of a document or a shadow root. */
export const theme = (name: keyof typeof darkWhen): CSSStyleSheet[] => [
  sheet(tokens),
  sheet(dark, darkWhen[name]),
  sheet(controls),
];
