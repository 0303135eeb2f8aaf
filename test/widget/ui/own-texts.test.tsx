import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { text } from '../../../shared/core/text/ru.ts';
import { inOwnWords } from '../../../widget/ui/own-texts.ts';

afterEach(() => {
  document.head.replaceChildren();
  vi.restoreAllMocks();
});

/** The site's own texts, as they stand in its page. */
function say(source: string) {
  const tag = document.createElement('script');
  tag.type = 'application/json';
  tag.setAttribute('data-inservice-texts', '');
  tag.textContent = source;
  document.head.replaceChildren(tag);
  return vi.spyOn(console, 'warn').mockImplementation(() => undefined);
}

test('without own texts the shipped ones are used as they are', () => {
  expect(inOwnWords('banner', text)).toBe(text);
});

test('own texts stand in place of the shipped ones, at any depth, the rest stays', () => {
  say('{"ru":{"banner":{"title":"Печенье","purposes":{"quality":"качество"}}}}');
  expect(inOwnWords('banner', text)).toEqual({
    ...text,
    title: 'Печенье',
    purposes: { ...text.purposes, quality: 'качество' },
  });
});

test("another operator's name is taken, though none is shipped", () => {
  const warn = say('{"ru":{"banner":{"operatorName":"ООО «Магазин»"},"inline":{"operatorName":"x"}}}');
  expect([inOwnWords('banner', text), warn.mock.calls]).toEqual([{ ...text, operatorName: 'ООО «Магазин»' }, []]);
});

test.each([
  ['not JSON', '{', 1],
  ['a text that is none', '{"ru":{"banner":{"title":1}}}', 1],
  ['a place that does not exist', '{"ru":{"banner":{"titel":"x"}}}', 1],
  ['a language that would lie about itself', '{"ru":{"banner":{"lang":"en"}}}', 1],
  ['an empty label', '{"ru":{"banner":{"denyAll":" "}}}', 1],
  ['a text for another language', '{"en":{"banner":{"title":"x"}}}', 0],
  ['a prototype', '{"ru":{"banner":{"__proto__":{"title":"x"}}}}', 1],
])('%s leaves the shipped texts, and is told', (_, source, told) => {
  const warn = say(source);
  expect([inOwnWords('banner', text), warn.mock.calls.length]).toEqual([text, told]);
});

test('whatever stands there, every text stays a text', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shape(part)]))
      : typeof value;
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      say(JSON.stringify({ ru: { banner: value } }));
      expect(shape(inOwnWords('banner', text))).toEqual(shape(text));
    }),
    { numRuns: 200 },
  );
});
