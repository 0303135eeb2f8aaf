import { expect, test } from 'vitest';
import { banner, fixture, page, press, ran } from '../support/fixture.ts';

const site = fixture();

test('tags in a shadow root that the page tells of are held and released like any other, now and later', async () => {
  const gated = (word: string) =>
    `<script type="text/plain" data-purpose="statistics">(window.ran ??= []).push('${word}')<\\/script>`;
  const tab = await site.visit(
    page(`<div id="host"></div><script>
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = \`${gated('there')}\`;
      document.dispatchEvent(new CustomEvent('inservice-consent:root', { detail: root }));
      window.later = () => root.append(...new DOMParser().parseFromString(\`${gated('later')}\`, 'text/html').head.children);
    </script>`),
  );
  await banner(tab).waitFor();
  expect(await ran(tab)).toEqual([]);
  await press(tab, 'grant-all');
  await expect.poll(() => ran(tab)).toEqual(['there']);
  await tab.evaluate('later()');
  await expect.poll(() => ran(tab)).toEqual(['there', 'later']);
});
