import { expect, test } from 'vitest';
import { inline } from '../../scripts/steps/snippet.mjs';

test('nothing in an inlined script ends its element', () => {
  expect(inline("document.write('<script></script>')\n")).toBe("document.write('<script><\\/script>')");
});

test('a script that would begin a comment is refused', () => {
  expect(() => inline('a <!--b')).toThrow('"<!--"');
});
