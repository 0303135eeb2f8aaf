import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messageOf, readMessage } from '../../widget/native/message.ts';
import { blocks } from './blocks.ts';

const document = 'docs/web-view.md';

test('the example of a message is one, and is what the page tells the app', () => {
  const [example = ''] = blocks(document, 'json');
  const decided = readMessage(example)?.decided;
  expect(decided && messageOf(decided)).toEqual(JSON.parse(example));
});

test.each(['inserviceNativeConsent', 'inserviceConsentHost', 'inserviceConsent', 'ReactNativeWebView'])(
  'the name %s is the one that the drop-in looks for',
  (name) => {
    const looked = ['widget/native/in-app.ts', 'widget/native/channel.ts'].map((path) => readFileSync(path, 'utf8'));
    expect([looked.join('\n').includes(name), readFileSync(document, 'utf8').includes(name)]).toEqual([true, true]);
  },
);
