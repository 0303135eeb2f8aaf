import { asking } from '../../extension/control/asking.ts';
import type { Jar } from '../../extension/control/passing.ts';
import { recent } from '../../extension/control/recent.ts';
import type { ReadCookie } from '../../extension/edges/cookies.ts';
import { deskEdge } from '../../extension/edges/desk.ts';
import { enteredEdge } from '../../extension/edges/entered.ts';
import type { Entry } from '../../extension/edges/entry-writer.ts';
import type { Handling } from '../../shared/core/plan/handling.ts';
import { storageArea } from './storage-area.ts';
import { cookie } from './stored.ts';

export const url = 'https://inservice.ru/page';

export const place = { url, tab: 7, frame: 0, top: url, store: undefined, taken: [], came: [], more: 0 };

export const write = { kind: 'cookie', name: '_ga', handling: 'ask', text: '_ga=1; Path=/', times: 1 } as const;

/**
 * A background that handles statistics so, where something is chosen; `waits`: as in Firefox. `around`: what the
 * browser tells of a frame; meanwhile, `later` becomes the handling.
 */
export function background(
  statistics: Handling | undefined,
  {
    waits = false,
    around,
    later,
    jar: before = [],
  }: { waits?: boolean; around?: readonly string[]; later?: Handling; jar?: readonly ReadCookie[] } = {},
) {
  let handling = statistics;
  let jar = before;
  const written: { readonly name: string; readonly jar: Jar }[] = [];
  const entered: Entry[] = [];
  const erased: string[] = [];
  const own = recent(() => 1);
  const ours = enteredEdge(storageArea());
  const again = recent(() => 1);
  const desk = deskEdge(storageArea(), async () => undefined);
  const { hear, sift, notice, gone } = asking({
    handlings: {
      of: async () => handling && { purposes: { statistics: handling, advertising: 'block' }, names: new Map() },
    },
    registries: { of: async () => undefined, ofSite: async () => [] },
    desk,
    cookies: {
      erase: async ({ name }) => {
        jar = jar.filter(({ item }) => item.name !== name);
        erased.push(name);
      },
      storeOf: async () => '0',
      inStore: async () => jar,
    },
    around: async () => {
      handling = later ?? handling;
      return around;
    },
    writer: {
      write: async ({ name }, where) => written.push({ name, jar: where }) > 0,
      restore: async (item, value) => {
        jar = [...jar.filter(({ item: { name } }) => name !== item.name), { item, value }];
        return true;
      },
    },
    entries: {
      write: async (entry) => entered.push(entry) > 0,
      takeBack: async ({ name }) => erased.push(name) > 0,
    },
    own,
    entered: ours,
    again,
    waits,
    clock: () => 1,
  });
  const held = async () =>
    (await desk.read()).held.map(({ name, text, partition }) => ({ name, whole: text !== undefined, partition }));
  const places = async () => (await desk.read()).held.map(({ id, text }) => [JSON.parse(id)[2], text]);
  return {
    ours,
    hear,
    sift,
    notice,
    gone,
    written,
    entered,
    erased,
    jar: () => jar.map(({ item, value }) => `${item.name}=${value}`),
    held,
    places,
    stopped: async () => (await desk.read()).stopped,
  };
}

export const partitioned = '_ga=1; Path=/; Secure; SameSite=None; Partitioned';

export const stands: ReadCookie = {
  item: cookie('_ga', { secure: false, sameSite: 'unset', expires: 1000 }),
  value: '1',
};
