import type { Scripting, Tabs } from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { OriginItem, SessionItem } from '../../shared/core/inventory/stored-item.ts';
import { eraseCache, type FrameCache, readCacheEntries, readCaches } from '../../shared/page/frame/caches.ts';
import { type FrameDatabase, readDatabases } from '../../shared/page/frame/databases.ts';
import { eraseStore } from '../../shared/page/frame/erase-store.ts';
import { eraseFile, type FrameFiles, readFile, readFiles } from '../../shared/page/frame/files.ts';
import { readObservations } from '../../shared/page/frame/observations.ts';
import { readPublishedRegistry } from '../../shared/page/frame/published-registry.ts';
import { type Content, readRecords } from '../../shared/page/frame/records.ts';
import { type FrameUsage, readUsage } from '../../shared/page/frame/usage.ts';
import {
  eraseFrameValues,
  type FrameStorage,
  readFrameStorage,
  readFrameValues,
} from '../../shared/page/frame/web-storage.ts';
import { eraseWorker, type FrameWorker, readWorkers } from '../../shared/page/frame/workers.ts';
import { type Written, writeFrameValues, writtenOutcomes } from '../../shared/page/frame/write-value.ts';
import type { Observations } from '../../shared/page/observe/observed.ts';
import { areas } from '../areas.ts';
import * as schemas from './frame-schemas.ts';
import { placeOf } from './place-of.ts';

/** What an origin keeps besides its web storages; `null` where the browser refuses. */
export interface DeepStorage {
  readonly databases: readonly FrameDatabase[] | null;
  readonly caches: readonly FrameCache[] | null;
  readonly workers: readonly FrameWorker[] | null;
  readonly files: FrameFiles | null;
  readonly usage: FrameUsage | null;
  /** Text of the registry that the page publishes, untrusted. */
  readonly registry: string | null;
}

/** A frame of an open page: where it is and what it told. */
export interface OpenFrame {
  readonly tab: number;
  readonly frame: number;
  /** The browser's store of its window or container; absent for that of ordinary windows. */
  readonly store?: string;
  /** Address of the page around it. */
  readonly page: string;
  readonly storage: FrameStorage;
  /** What scripts wrote since the page opened; absent where nobody observes. */
  readonly observations?: Observations;
  /** Absent where another frame of the same origin has told it already. */
  readonly deep?: DeepStorage;
}

/** A page that is open but did not answer. */
export interface SilentPage {
  readonly page: string;
  readonly why: 'asleep' | 'no-answer';
}

/** Why an item was not erased: the browser refused it, or its page keeps it busy. */
export type Refusal = 'refused' | 'busy';

export type FrameItem = OriginItem | SessionItem;
export type WebStorageKind = 'local-storage' | 'session-storage';

export const isWebStorage = (kind: FrameItem['kind']): kind is WebStorageKind => Object.hasOwn(areas, kind);

export interface FrameEdge {
  /** Reads the web storages of the site's frames, in every open page that the extension may look into. */
  read(site: string): Promise<{ readonly frames: readonly OpenFrame[]; readonly silent: readonly SilentPage[] }>;
  /** Reads all else that the frame's origin keeps. */
  readDeep(frame: OpenFrame): Promise<DeepStorage>;
  /** What scripts of the page wrote since it opened; `null` where nobody observes. */
  observations(frame: OpenFrame): Promise<Observations | null>;
  /** Values of a web storage, whole; `null` for each that is not there. */
  values(frame: OpenFrame, kind: WebStorageKind, names: readonly string[]): Promise<readonly (string | null)[]>;
  /** Writes values into a web storage where there are none. @returns of each, what became of it */
  write(
    frame: OpenFrame,
    kind: WebStorageKind,
    entries: readonly (readonly [string, string])[],
  ): Promise<readonly Written[]>;
  /** Some of what a container holds; `null` when it is not there. */
  contents(frame: OpenFrame, item: FrameItem, from: number, count: number): Promise<readonly Content[] | null>;
  /** Erases items of one kind that the frame reaches. @returns of each, what was in the way, as far as that is known */
  erase(frame: OpenFrame, items: readonly FrameItem[]): Promise<readonly (Refusal | undefined)[]>;
}

/** A page that shows an alert, or hangs, never answers a script. Counting a large database takes its time. Milliseconds. */
const patience = 3000;
const deepPatience = 20_000;

const within = <Value>(time: number, promise: Promise<Value>): Promise<Value | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, time, undefined))]);

const readers = {
  'indexed-db': readRecords,
  'cache-storage': readCacheEntries,
  'file-system': readFile,
} as const;

const erasers = { 'indexed-db': eraseStore, 'cache-storage': eraseCache, 'file-system': eraseFile } as const;

/** Chromium does not name the store of a tab; that of its private windows is the second one. */
export const storeOf = ({ cookieStoreId, incognito }: Tabs.Tab): string | undefined =>
  cookieStoreId === 'firefox-default' ? undefined : (cookieStoreId ?? (incognito ? '1' : undefined));

export function frameEdge(
  tabs: Pick<Tabs.Static, 'query'>,
  scripting: Pick<Scripting.Static, 'executeScript'>,
): FrameEdge {
  async function readPage(
    tab: number,
    page: string,
    site: string,
    store: string | undefined,
  ): Promise<readonly OpenFrame[] | undefined> {
    const results = await within(
      patience,
      // Not at document_idle, which a page that still loads may never reach.
      scripting.executeScript({
        target: { tabId: tab, allFrames: true },
        func: readFrameStorage as (...args: unknown[]) => unknown,
        args: [site],
        injectImmediately: true,
      }),
    );
    return results?.flatMap(({ frameId, result }) =>
      // Frames of other sites tell nothing.
      typeof result === 'string' && result !== 'null'
        ? [
            {
              tab,
              frame: frameId,
              page,
              ...(store && { store }),
              storage: z.parse(schemas.frameStorage, JSON.parse(result)),
            },
          ]
        : [],
    );
  }

  /** Runs a function in a frame and reads its answer; a frame that is gone or mute answers `null`. */
  async function inFrame<Args extends unknown[], Value>(
    { tab, frame }: OpenFrame,
    func: (...args: Args) => string | Promise<string>,
    args: Args,
    answer: z.ZodMiniType<Value>,
    world: 'ISOLATED' | 'MAIN' = 'ISOLATED',
  ): Promise<Value> {
    const [injected] =
      (await within(
        deepPatience,
        scripting.executeScript({
          target: { tabId: tab, frameIds: [frame] },
          func: func as (...args: unknown[]) => unknown,
          args,
          injectImmediately: true,
          world,
        }),
      )) ?? [];
    return z.parse(answer, JSON.parse(String(injected?.result ?? 'null')));
  }

  async function eraseContainer(frame: OpenFrame, item: FrameItem): Promise<Refusal | undefined> {
    if (item.kind === 'local-storage' || item.kind === 'session-storage') return undefined;
    const scope = item.contents?.of === 'worker' ? item.contents.scope : '';
    const erasing =
      item.kind === 'service-worker'
        ? inFrame(frame, eraseWorker, [item.origin, scope], schemas.erased)
        : inFrame(frame, erasers[item.kind], [item.origin, placeOf(item)], schemas.erased);
    return erasing.then(
      (answer) => answer ?? undefined,
      () => 'refused',
    );
  }

  return {
    async read(site) {
      const open = await tabs.query({});
      const frames: OpenFrame[] = [];
      const silent: SilentPage[] = [];
      await Promise.all(
        open.map(async (tab) => {
          const { id, url, discarded } = tab;
          // The address is hidden where the extension has no permission.
          if (id === undefined || !url || !/^https?:/.test(url)) return;
          if (discarded) return silent.push({ page: url, why: 'asleep' });
          const read = await readPage(id, url, site, storeOf(tab)).catch(() => undefined);
          return read ? frames.push(...read) : silent.push({ page: url, why: 'no-answer' });
        }),
      );
      return { frames, silent };
    },
    async readDeep(frame) {
      const refused = () => null;
      // In Firefox, private files can be listed from the page's own world only.
      const files = async () =>
        (await inFrame(frame, readFiles, [], schemas.frameFiles)) ??
        inFrame(frame, readFiles, [], schemas.frameFiles, 'MAIN');
      const [databases, caches, workers, read, usage, registry] = await Promise.all([
        inFrame(frame, readDatabases, [], schemas.frameDatabases).catch(refused),
        inFrame(frame, readCaches, [], schemas.frameCaches).catch(refused),
        inFrame(frame, readWorkers, [], schemas.frameWorkers).catch(refused),
        files().catch(refused),
        inFrame(frame, readUsage, [], schemas.frameUsage).catch(refused),
        inFrame(frame, readPublishedRegistry, [], z.nullable(z.string())).catch(refused),
      ]);
      return { databases, caches, workers, files: read, usage, registry };
    },
    observations: (frame) =>
      // What the page made up in the observer's place is no observation.
      inFrame(frame, readObservations, [], schemas.observations).catch(() => null),
    async values(frame, kind, names) {
      const { origin } = frame.storage;
      const found = await inFrame(
        frame,
        readFrameValues,
        [origin, areas[kind], JSON.stringify(names)],
        z.nullable(z.array(z.nullable(z.string()))),
      );
      return names.map((_, at) => found?.[at] ?? null);
    },
    async write(frame, kind, entries) {
      const { origin } = frame.storage;
      const written = await inFrame(
        frame,
        writeFrameValues,
        [origin, areas[kind], JSON.stringify(entries)],
        z.nullable(z.array(z.enum(writtenOutcomes))),
      );
      return entries.map((_, at) => written?.[at] ?? 'refused');
    },
    async contents(frame, item, from, count) {
      if (item.kind === 'local-storage' || item.kind === 'session-storage' || item.kind === 'service-worker')
        return null;
      return inFrame(frame, readers[item.kind], [item.origin, placeOf(item), from, count], schemas.frameContents);
    },
    async erase(frame, items) {
      const [first] = items;
      if (first && isWebStorage(first.kind)) {
        const names = JSON.stringify(items.map(({ name }) => name));
        return inFrame(frame, eraseFrameValues, [first.origin, areas[first.kind], names], schemas.erased).then(
          () => items.map(() => undefined),
          () => items.map((): Refusal => 'refused'),
        );
      }
      return Promise.all(items.map((item) => eraseContainer(frame, item)));
    },
  };
}
