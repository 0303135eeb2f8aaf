import type { Served } from './service.ts';

/** Code that leaves a word in `window.ran`. */
export const push = (word: string): string => `(window.ran ??= []).push('${word}');`;

/** Inline code that waits for a purpose. */
export const gated = (purpose: string, word: string, more = ''): string =>
  `<script type="text/plain" data-purpose="${purpose}" ${more}>${push(word)}</script>`;

/** A script at an address; it is answered after a delay in milliseconds. */
export const scriptOf = (body: string, delay = 0): Served => ({
  body,
  headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
  delay,
});

/** Buttons of the page itself, pressed by a person. */
export const buttons =
  '<button data-consent="grant-all">Разрешить</button><button data-consent="withdraw">Отозвать</button><button data-consent="preferences">Настроить</button>';
