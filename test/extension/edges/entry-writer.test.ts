import { expect, test } from 'vitest';
import { type Entry, entryWriter } from '../../../extension/edges/entry-writer.ts';

const url = 'https://inservice.ru/';
const entry: Entry = {
  origin: 'https://inservice.ru',
  area: 'localStorage',
  name: 'a',
  value: '1',
  tab: 3,
  frame: 0,
  store: '1',
};
const open = [
  { id: 1, url },
  { id: 2, url, incognito: true },
];

/** Tabs in which a frame takes an entry. @returns where they were written, `tab/frame` */
function browser(taking: readonly string[]) {
  const asked: string[] = [];
  const own: string[] = [];
  const scripting = {
    async executeScript({ target: { tabId, frameIds } }: { target: { tabId: number; frameIds: readonly number[] } }) {
      const at = `${tabId}/${frameIds[0]}`;
      asked.push(at);
      return [{ result: String(taking.includes(at)) }];
    },
  };
  const writer = entryWriter({ query: async () => open } as never, scripting as never, {
    add: async (_, entries) => void own.push(...entries.map(([name]) => name)),
  });
  return { writer, asked, own };
}

test.each([
  ['where it was wanted', ['3/0', '1/0'], entry, true, ['3/0']],
  ['when that page is gone, in another one of its private window', ['1/0', '2/0'], entry, true, ['3/0', '2/0']],
  ['of an ordinary window, never in a private one', ['2/0'], { ...entry, store: '0' }, false, ['3/0', '1/0']],
  ['of a frame, in no page that is shown by itself', ['1/0', '2/0'], { ...entry, frame: 5 }, false, ['3/5']],
  ['of a tab, in no other tab', ['2/0'], { ...entry, area: 'sessionStorage' as const }, false, ['3/0']],
])('an entry is written %s', async (_, taking, wanted, isTaken, at) => {
  const { writer, asked, own } = browser(taking);
  expect([await writer.write(wanted), asked, own]).toEqual([isTaken, at, ['a']]);
});
