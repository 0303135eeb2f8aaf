import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerPanels, askBackground } from '../../../extension/edges/messaging.ts';
import type { Answers } from '../../../extension/messages.ts';
import { localItem } from '../../support/stored.ts';

type Runtime = Parameters<typeof answerPanels>[0];
type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const ours = { id: 'ours', url: 'chrome-extension://ours/extension/panel/index.html?site=inservice.ru' };

const answers: Answers = {
  contents: async () => null,
  handlings: async () => ({ purposes: {}, names: [], gpc: 'nowhere', requests: { hosts: [], stopped: 0, sockets: 0 } }),
  handle: async () => null,
  'handle-name': async () => true,
  'choose-gpc': async () => null,
  look: async () => null,
  held: async () => ({ held: [], stopped: 0, waits: true }),
  'answer-held': async () => ({ stored: true, room: true }),
  undoable: async () => null,
  undo: async () => null,
  erasing: async () => null,
  unseen: async () => null,
  'confirm-erasing': async () => null,
  'cancel-erasing': async () => null,
  reveal: async ({ item }) => `value of ${item.name}`,
  'prepare-erasing': async () => {
    throw new Error('the jar is locked');
  },
};

/** A runtime in which what the panel sends reaches the background, as JSON like everywhere. */
function connected(background: Answers = answers, sender: object = ours) {
  let listen: Listener = () => undefined;
  const runtime = {
    id: 'ours',
    getURL: (path: string) => `chrome-extension://ours/${path}`,
    onMessage: { addListener: (listener: Listener) => (listen = listener) },
    sendMessage: async (message: unknown) => {
      const answer = listen(JSON.parse(JSON.stringify(message)), sender);
      return answer && JSON.parse(JSON.stringify(await answer));
    },
  } as unknown as Runtime;
  answerPanels(runtime, background);
  return { ask: askBackground(runtime), send: (message: unknown) => runtime.sendMessage(message) };
}

test('a question reaches the background and its answer comes back', async () => {
  expect(await connected().ask('reveal', { item: localItem('a') })).toBe('value of a');
});

test('what the background cannot do is told with its reason', async () => {
  await expect(connected().ask('prepare-erasing', { site: 'inservice.ru', items: [] })).rejects.toThrow(
    'the jar is locked',
  );
});

test.each([
  ['another extension', { id: 'theirs', url: ours.url }],
  ['a content script', { id: 'ours', url: 'https://inservice.ru/' }],
  ['a page that only looks like ours', { id: 'ours', url: 'https://chrome-extension.ru/chrome-extension://ours/' }],
  ['nobody', { id: 'ours' }],
])('%s gets no answer', async (_who, sender) => {
  expect(
    await connected(answers, sender).send({ topic: 'reveal', question: { item: localItem('a') } }),
  ).toBeUndefined();
});

test.each([
  ['an unknown topic', { topic: 'format-disk', question: {} }],
  ['a topic of Object.prototype', { topic: 'constructor', question: {} }],
  ['a question of another topic', { topic: 'undo', question: { item: localItem('a') } }],
  ['an item with an unknown kind', { topic: 'reveal', question: { item: { ...localItem('a'), kind: 'flash' } } }],
  ['no message at all', null],
])('%s is refused, with a reason', async (_what, message) => {
  expect(await connected().send(message)).toEqual({ failed: expect.stringMatching(/./) });
});

test('an answer that is none of the protocol is refused by the panel', async () => {
  const lying = { ...answers, reveal: async () => 42 } as unknown as Answers;
  await expect(connected(lying).ask('reveal', { item: localItem('a') })).rejects.toThrow(/string/);
});

test('any message gets an answer or a reason, never an exception', async () => {
  const { send } = connected();
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (message) => {
      expect(await send(message)).toEqual({ failed: expect.any(String) });
    }),
  );
});
