import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blocks } from '../../docs/blocks.ts';
import { fixture, ran, state } from '../../support/fixture.ts';
import { hosts, inWebView, told } from '../../support/web-view.ts';

const site = fixture();
const path = 'docs/web-view.md';
const document = readFileSync(path, 'utf8');
const [example = ''] = blocks(path, 'json');

/** What the document has each platform put into the page; behind it stands the decision in JSON. */
const injections = {
  android: /"(window\.\w+ = )\$decision(;)"/,
  ios: /"(window\.\w+ = )\\\(json\(decision, key: key\)\)(;)"/,
  'react-native': /`(window\.\w+ = )\$\{JSON\.stringify\(\{ \.\.\.decision, key \}\)\}(; true;)`/,
} as const;

/** What the document has the iOS app run while the page is open. */
const [, spoken = ''] = /callAsyncJavaScript\(\s*"([^"]+)"/.exec(document) ?? [];

test.each(hosts)('%s: a page obeys what the document injects, and hears what it says later', async (host) => {
  const [, before = '', after = ''] = injections[host].exec(document) ?? [];
  const decision = { ...JSON.parse(example), decidedAt: Date.now(), key: 'secret' };
  await site.page.addInitScript({ content: `${before}${JSON.stringify(decision)}${after}` });
  const tab = await site.visit(inWebView(host));
  await expect.poll(() => ran(tab)).toEqual(['statistics']);
  const { granted, recordId } = (await state(tab)) ?? {};

  const purposes = { ...decision.purposes, statistics: 'denied', advertising: 'granted' };
  const later = {
    ...decision,
    purposes,
    decidedAt: Date.now() + 1000,
    recordId: '0b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
  };
  await tab.evaluate(
    ([kind, code, detail]) => {
      const text = JSON.stringify(detail);
      // As the platforms deliver: a function body with arguments, or a message of the window without a source.
      if (kind === 'ios') new Function('detail', code)(detail);
      else if (kind === 'react-native') dispatchEvent(new MessageEvent('message', { data: text }));
      else (window as unknown as { speak(message: unknown): void }).speak(detail);
    },
    [host, spoken, later] as const,
  );
  await expect.poll(async () => (await state(tab))?.granted).toEqual(['necessary', 'personalization', 'advertising']);
  expect([granted, recordId, await told(tab)]).toEqual([
    ['necessary', 'personalization', 'statistics'],
    decision.recordId,
    [],
  ]);
});
