import { afterEach, expect, test, vi } from 'vitest';
import { callerOf } from '../../../../shared/page/guard/caller.ts';

afterEach(() => vi.unstubAllGlobals());

const page = { currentScript: null, location: { href: 'https://inservice.ru/' } } as unknown as Document;

/** Scripts on the stack, innermost first, as Chromium writes them. */
function standOn(...urls: readonly string[]) {
  const stack = ['Error', ...urls.map((url, at) => `    at f${at} (${url}:1:2)`)].join('\n');
  vi.stubGlobal(
    'Error',
    class {
      readonly stack = stack;
    },
  );
}

test.each([
  [
    'the script that writes',
    ['https://inservice.ru/own.js', 'https://tag.example/tag.js'],
    'https://tag.example/tag.js',
  ],
  [
    'the script behind a guard of the extension',
    ['https://inservice.ru/own.js', 'chrome-extension://abc/extension/guard.js', 'https://tag.example/tag.js'],
    'https://tag.example/tag.js',
  ],
  [
    'the script behind a guard of the page',
    ['https://inservice.ru/own.js', 'https://inservice.ru/guard.js', 'https://tag.example/tag.js'],
    'https://tag.example/tag.js',
  ],
  [
    'that guard where nobody stands behind it',
    ['https://inservice.ru/own.js', 'https://inservice.ru/guard.js'],
    'https://inservice.ru/guard.js',
  ],
  ['the page itself when nobody else stands there', ['https://inservice.ru/own.js'], 'https://inservice.ru/'],
])('names %s', (_, urls, by) => {
  standOn('https://inservice.ru/own.js');
  const caller = callerOf(page, (from) => from.find((url) => !url.endsWith('/guard.js')) ?? from[0]);
  standOn(...urls);
  expect(caller()).toBe(by);
});
