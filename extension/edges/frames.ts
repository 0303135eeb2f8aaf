import type { Scripting, Tabs } from 'webextension-polyfill';
import * as z from 'zod/mini';
import {
  type Area,
  eraseFrameValue,
  type FrameStorage,
  readFrameStorage,
  readFrameValue,
} from '../../shared/page/frame-storage.ts';

/** A frame of an open page: where it is and what it told. */
export interface OpenFrame {
  readonly tab: number;
  readonly frame: number;
  /** Address of the page around it. */
  readonly page: string;
  readonly storage: FrameStorage;
}

/** A page that is open but did not answer. */
export interface SilentPage {
  readonly page: string;
  readonly why: 'asleep' | 'no-answer';
}

export interface FrameEdge {
  /** Reads every frame of every open page that the extension may look into. */
  read(): Promise<{ readonly frames: readonly OpenFrame[]; readonly silent: readonly SilentPage[] }>;
  /** One value of a frame's storage; `null` when it is not there. */
  value(frame: OpenFrame, area: Area, name: string): Promise<string | null>;
  erase(frame: OpenFrame, area: Area, name: string): Promise<void>;
}

/** A page that shows an alert, or hangs, never answers a script. */
const patience = 3000;

const entries = z.nullable(z.array(z.tuple([z.string(), z.number()])));
const frameStorage: z.ZodMiniType<FrameStorage> = z.strictObject({
  origin: z.string(),
  ancestors: z.nullable(z.array(z.string())),
  top: z.boolean(),
  localStorage: entries,
  sessionStorage: entries,
});

const within = <Value>(time: number, promise: Promise<Value>): Promise<Value | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, time, undefined))]);

export function frameEdge(
  tabs: Pick<Tabs.Static, 'query'>,
  scripting: Pick<Scripting.Static, 'executeScript'>,
): FrameEdge {
  async function readPage(tab: number, page: string): Promise<readonly OpenFrame[] | undefined> {
    const results = await within(
      patience,
      // Not at document_idle, which a page that still loads may never reach.
      scripting.executeScript({
        target: { tabId: tab, allFrames: true },
        func: readFrameStorage,
        injectImmediately: true,
      }),
    );
    return results?.flatMap(({ frameId, result }) =>
      typeof result === 'string'
        ? [{ tab, frame: frameId, page, storage: z.parse(frameStorage, JSON.parse(result)) }]
        : [],
    );
  }

  async function inFrame(
    { tab, frame, storage }: OpenFrame,
    func: (origin: string, area: Area, name: string) => string,
    area: Area,
    name: string,
  ) {
    const [answer] =
      (await within(
        patience,
        scripting.executeScript({
          target: { tabId: tab, frameIds: [frame] },
          func,
          args: [storage.origin, area, JSON.stringify(name)],
          injectImmediately: true,
        }),
      )) ?? [];
    return z.parse(z.nullable(z.string()), JSON.parse(String(answer?.result ?? 'null')));
  }

  return {
    async read() {
      const open = await tabs.query({});
      const frames: OpenFrame[] = [];
      const silent: SilentPage[] = [];
      await Promise.all(
        open.map(async ({ id, url, discarded }) => {
          // The address is hidden where the extension has no permission.
          if (id === undefined || !url || !/^https?:/.test(url)) return;
          if (discarded) return silent.push({ page: url, why: 'asleep' });
          const read = await readPage(id, url).catch(() => undefined);
          return read ? frames.push(...read) : silent.push({ page: url, why: 'no-answer' });
        }),
      );
      return { frames, silent };
    },
    value: (frame, area, name) => inFrame(frame, readFrameValue, area, name),
    async erase(frame, area, name) {
      await inFrame(frame, eraseFrameValue, area, name);
    },
  };
}
