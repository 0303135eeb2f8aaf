import type { Scripting } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { obstacles } from '../../shared/page/copy/place.ts';
import type { Copier } from '../erasing/copier.ts';
import { copierName } from '../erasing/copier-name.ts';
import { type Unreturned, unreturned } from '../erasing/job.ts';
import type { OpenFrame } from './frames.ts';
import { placeOf } from './place-of.ts';

const header = z.union([
  z.strictObject({ next: z.optional(z.string()) }),
  z.strictObject({ failed: z.enum(obstacles) }),
]);
const outcome = z.nullable(z.enum(obstacles));

const isUnreturned = (failed: string): failed is Unreturned => unreturned.some((why) => why === failed);

/** Runs in the page's frame: asks the copying script there; `null` where it is not loaded yet. */
async function askInFrame(name: string, act: string, args: readonly unknown[]): Promise<string | null> {
  const there: unknown = Reflect.get(globalThis, name);
  if (typeof there !== 'object' || there === null) return null;
  const asked: unknown = Reflect.get(there, act);
  return typeof asked === 'function' ? asked(...args) : null;
}

/** Copies containers by a script that is put into a world of its own when it is first needed. */
export function copier(scripting: Pick<Scripting.Static, 'executeScript'>): Copier {
  async function ask({ tab, frame }: OpenFrame, act: 'copy' | 'restore', args: readonly unknown[]): Promise<string> {
    const target = { tabId: tab, frameIds: [frame] };
    const once = async () => {
      const [injected] = await scripting.executeScript({
        target,
        func: askInFrame as (...args: unknown[]) => unknown,
        args: [copierName, act, [...args]],
        injectImmediately: true,
      });
      return injected?.result;
    };
    const answer = await once();
    if (typeof answer === 'string') return answer;
    await scripting.executeScript({ target, files: ['/extension/copy.js'], injectImmediately: true });
    return String(await once());
  }
  return {
    async copy(frame, item, onPart) {
      if (item.kind === 'local-storage' || item.kind === 'session-storage') return 'unreadable';
      let from: string | null = null;
      for (let part = 0; ; part += 1) {
        const answer = await ask(frame, 'copy', [item.kind, item.origin, placeOf(item), from]);
        const end = answer.indexOf('\n');
        const head = z.parse(header, JSON.parse(end < 0 ? answer : answer.slice(0, end)));
        if ('failed' in head)
          return head.failed === 'uncopyable' || head.failed === 'busy' ? head.failed : 'unreadable';
        await onPart(answer.slice(end + 1), part);
        if (head.next === undefined) return undefined;
        from = head.next;
      }
    },
    async restore(frame, item, part) {
      if (item.kind === 'local-storage' || item.kind === 'session-storage') return 'refused';
      let partly: 'partly' | undefined;
      for (let at = 0; ; at += 1) {
        const text = await part(at);
        if (text === undefined) return at === 0 ? 'expired' : partly;
        const failed = z.parse(
          outcome,
          JSON.parse(await ask(frame, 'restore', [item.kind, item.origin, placeOf(item), text])),
        );
        if (failed === 'partly') partly = failed;
        else if (failed) return isUnreturned(failed) ? failed : 'refused';
      }
    },
  };
}
