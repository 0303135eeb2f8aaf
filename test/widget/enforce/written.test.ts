import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../../../shared/core/registry/catalogue/inservice.ts';
import { rulesOf } from '../../../shared/core/registry/rules.ts';
import { parkMarkup } from '../../../widget/enforce/hold/written.ts';
import { hostile } from '../../support/arbitraries.ts';

const rules = rulesOf(inservice, catalogue);
const same = (text: string) => text;
const known = { heldAt: rules.at, policy: { createHTML: same, createScript: same, createScriptURL: same } };

test.each([
  [
    '<p>x</p><script async src="https://mc.yandex.ru/metrika/tag.js"></script>',
    '<p>x</p><script type="text/plain" async data-purpose="statistics" data-service="yandex-metrica" data-src="https://mc.yandex.ru/metrika/tag.js"></script>',
  ],
  [
    "<SCRIPT TYPE='module' SRC=//www.clarity.ms/tag/x></SCRIPT>",
    `<SCRIPT type="text/plain" data-type='module' data-purpose="quality" data-service="clarity" data-src=//www.clarity.ms/tag/x></SCRIPT>`,
  ],
  [
    '<iframe title="a" src="https://www.youtube.com/embed/1?a=1&amp;b=2"></iframe>',
    '<iframe title="a" data-purpose="advertising" data-service="youtube" data-src="https://www.youtube.com/embed/1?a=1&amp;b=2"></iframe>',
  ],
  ['<img src="/own.png"><script>var a = "<b>"</script>', '<img src="/own.png"><script>var a = "<b>"</script>'],
])('%s', (markup, parked) => {
  expect(parkMarkup(markup, known)).toBe(parked);
});

test('markup without a known tag is handed on as it came, whatever it is', () => {
  const trusted = { toString: () => '<p>trusted</p>' };
  expect(parkMarkup(trusted, known)).toBe(trusted);
  fc.assert(
    fc.property(hostile, (text) => {
      expect(parkMarkup(text, known)).toBe(text);
    }),
  );
});

test('parking twice changes nothing', () => {
  const once = parkMarkup('<script src="https://mc.yandex.ru/metrika/tag.js"></script>', known);
  expect(parkMarkup(once, known)).toBe(once);
});
