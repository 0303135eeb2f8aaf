import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../../../shared/core/registry/catalogue/inservice.ts';
import { rulesOf } from '../../../shared/core/registry/rules.ts';
import { asRead } from '../../../widget/enforce/hold/as-read.ts';
import type { Known } from '../../../widget/enforce/hold/known.ts';
import { parkMarkup } from '../../../widget/enforce/hold/parsed.ts';
import { hostile } from '../../support/arbitraries.ts';

const rules = rulesOf(inservice, catalogue);
const same = (text: string) => text;
const known: Known = {
  heldAt: (address) => rules.at(asRead(address)),
  policy: { createHTML: same, createScript: same, createScriptURL: same },
  waits: () => false,
  seek: () => undefined,
  held: () => undefined,
};

test.each([
  [
    '<p>x</p><script async src="https://mc.yandex.ru/metrika/tag.js"></script>',
    '<p>x</p><script async="" data-src="https://mc.yandex.ru/metrika/tag.js" data-purpose="statistics" data-service="yandex-metrica" type="text/plain"></script>',
  ],
  [
    "<SCRIPT TYPE='module' SRC=//www.clarity.ms/tag/x></SCRIPT>",
    '<script type="text/plain" data-src="//www.clarity.ms/tag/x" data-purpose="quality" data-service="clarity" data-type="module"></SCRIPT>',
  ],
  [
    '<iframe title="a>b" src="https://www.youtube.com/embed/1?a=1&amp;b=2"></iframe>',
    '<iframe title="a>b" data-src="https://www.youtube.com/embed/1?a=1&amp;b=2" data-purpose="advertising" data-service="youtube"></iframe>',
  ],
  [
    '<img alt="" src="https&colon;//mc.yandex.ru/watch/1">',
    '<img alt="" data-src="https://mc.yandex.ru/watch/1" data-purpose="statistics" data-service="yandex-metrica">',
  ],
  [
    '<svg><script href="https://mc.yandex.ru/metrika/tag.js"/></svg>',
    '<svg><script data-src="https://mc.yandex.ru/metrika/tag.js" data-purpose="statistics" data-service="yandex-metrica" type="text/plain"/></svg>',
  ],
  ['<img src="/own.png"><script>var a = "<b>"</script>', '<img src="/own.png"><script>var a = "<b>"</script>'],
  ['<a href="https://mc.yandex.ru/">x</a>', '<a href="https://mc.yandex.ru/">x</a>'],
  [
    "<p title=it's>x</p><img alt='' src=//mc.yandex.ru/watch/1>",
    `<p title=it's>x</p><img alt="" data-src="//mc.yandex.ru/watch/1" data-purpose="statistics" data-service="yandex-metrica">`,
  ],
  [
    `<textarea><img src="//mc.yandex.ru/1"></textarea><img src="//mc.yandex.ru/2">`,
    `<textarea><img src="//mc.yandex.ru/1"></textarea><img data-src="//mc.yandex.ru/2" data-purpose="statistics" data-service="yandex-metrica">`,
  ],
])('%s', (markup, parked) => {
  expect(parkMarkup(markup, known, document)).toBe(parked);
});

test('markup without a known tag is handed on as it came, whatever it is', () => {
  const trusted = { toString: () => '<p>trusted</p>' };
  expect(parkMarkup(trusted, known, document)).toBe(trusted);
  fc.assert(
    fc.property(hostile, (text) => {
      expect(parkMarkup(text, known, document)).toBe(text);
    }),
  );
});

test.each([
  `<b title="<img src='https://mc.yandex.ru/1' alt=' onmouseover=alert(1) '>">x</b>`,
  `<p data-embed='<iframe src="https://www.youtube.com/embed/1" title="a"></iframe>'>x</p>`,
  `<script>const pixel = "<img src='https://mc.yandex.ru/watch/1'>";</script>`,
  `<style>p::before { content: "<img src='//mc.yandex.ru/1'>" }</style>`,
  `<TEXTAREA><iframe src="https://www.youtube.com/embed/1"></iframe></TEXTAREA>`,
  '<svg><image href="https://mc.yandex.ru/1"/><path d="M0 0"/></svg>',
  '<!-- <script src="https://mc.yandex.ru/metrika/tag.js"></script> -->',
])('what stands in an attribute, a text or a comment is no tag, and a picture of SVG no `img`: %s', (markup) => {
  expect(parkMarkup(markup, known, document)).toBe(markup);
});

test('parking twice changes nothing', () => {
  const once = parkMarkup('<script src="https://mc.yandex.ru/metrika/tag.js"></script>', known, document);
  expect(parkMarkup(once, known, document)).toBe(once);
});
