import type { ReadCookie } from '../../extension/edges/cookies.ts';
import { type DeepStorage, isWebStorage, type OpenFrame, type WebStorageKind } from '../../extension/edges/frames.ts';
import type { Stores } from '../../extension/observe.ts';
import { itemId } from '../../shared/core/inventory/stored-item.ts';

/** A frame and what it keeps. */
export interface FakePage {
  readonly tab?: number;
  readonly frame?: number;
  /** Of its window or container; absent for ordinary ones. */
  readonly store?: string;
  readonly origin: string;
  /** Address of the page around it; its own when absent. */
  readonly page?: string;
  readonly ancestors?: readonly string[] | null;
  readonly localStorage?: Map<string, string> | null;
  readonly sessionStorage?: Map<string, string> | null;
  readonly deep?: Partial<DeepStorage>;
}

export interface FakeBrowser {
  readonly jar?: ReadCookie[];
  readonly pages?: readonly FakePage[];
  /** What happens in the world right after each erasing. */
  readonly afterErase?: () => void;
  readonly refuses?: boolean;
}

const nothingDeep: DeepStorage = {
  databases: [],
  caches: [],
  workers: [],
  files: { files: [], more: false },
  usage: null,
  registry: null,
};

const entries = (map: Map<string, string> | null | undefined) =>
  map === null
    ? null
    : [...(map ?? [])].map(([name, value]): [string, number, string] => [name, name.length + value.length, value]);

/** Edges over a browser in memory: it keeps, shows and erases as browsers do. */
export function fakeStores({ jar = [], pages = [], afterErase, refuses }: FakeBrowser): Stores {
  const frames = () =>
    pages.map(
      (page, at): OpenFrame => ({
        tab: page.tab ?? 1,
        frame: page.frame ?? at,
        page: page.page ?? `${page.origin}/`,
        ...(page.store && { store: page.store }),
        storage: {
          origin: page.origin,
          ancestors: page.ancestors === undefined ? [] : page.ancestors,
          top: page.page === undefined,
          localStorage: entries(page.localStorage),
          sessionStorage: entries(page.sessionStorage),
        },
      }),
    );
  const pageOf = ({ frame }: OpenFrame) => pages.find((page, at) => (page.frame ?? at) === frame);
  const kept = (frame: OpenFrame, kind: WebStorageKind) =>
    kind === 'local-storage' ? pageOf(frame)?.localStorage : pageOf(frame)?.sessionStorage;
  const erased = async (erase: () => void) => {
    if (refuses) throw new Error('refused');
    erase();
    afterErase?.();
  };
  return {
    cookies: {
      inStore: async (site, store) =>
        jar.filter(({ item }) => item.store === store && (item.host === site || item.host.endsWith(`.${site}`))),
      all: async (site) => jar.filter(({ item }) => item.host === site || item.host.endsWith(`.${site}`)),
      erase: (item) =>
        erased(() => {
          const at = jar.findIndex((cookie) => itemId(cookie.item) === itemId(item));
          if (at >= 0) jar.splice(at, 1);
        }),
      storeOf: async () => undefined,
      watch: () => undefined,
    },
    frames: {
      read: async () => ({ frames: frames(), silent: [] }),
      observations: async () => null,
      readDeep: async (frame) => ({ ...nothingDeep, ...pageOf(frame)?.deep }),
      values: async (frame, kind, names) => names.map((name) => kept(frame, kind)?.get(name) ?? null),
      write: async (frame, kind, entries) =>
        entries.map(([name, value]) => {
          const before = kept(frame, kind)?.get(name);
          if (before !== undefined) return before === value ? 'there' : 'rewritten';
          return kept(frame, kind)?.set(name, value) ? 'there' : 'refused';
        }),
      contents: async () => [{ name: '1', value: '{}' }],
      erase: (frame, items) =>
        erased(() => {
          for (const { kind, name } of items) if (isWebStorage(kind)) kept(frame, kind)?.delete(name);
        }).then(
          () => items.map(() => undefined),
          () => items.map(() => 'refused' as const),
        ),
    },
  };
}
