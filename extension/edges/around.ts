import type { Scripting } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { frameAncestors } from '../../shared/page/frame/ancestors.ts';
import type { Around } from '../control/jars.ts';

const told = z.nullable(z.array(z.string()));

/** A response is there before the document that it is made of. */
const tries = 10;
/** Milliseconds. */
const pause = 100;

/**
 * Asks a frame which pages are around it (Chromium). The browser's own word for it, `getPartitionKey`, calls a frame its
 * own page where the extension may not touch the page around it.
 */
export const aroundEdge =
  (scripting: Pick<Scripting.Static, 'executeScript'>): Around =>
  async (tabId, frame, origin) => {
    for (let at = 0; at < tries; at++) {
      const [injected] = await scripting
        .executeScript({
          target: { tabId, frameIds: [frame] },
          func: frameAncestors as (...args: unknown[]) => unknown,
          args: [origin],
          injectImmediately: true,
        })
        // What is there now may be none of the extension's business.
        .catch(() => []);
      const read = z.safeParse(told, JSON.parse(String(injected?.result ?? 'null')));
      if (read.success && read.data) return read.data;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return undefined;
  };
