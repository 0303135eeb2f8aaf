import type { Browser } from 'webextension-polyfill';
import { snapshots } from '../../shared/store/snapshots.ts';
import { areas } from '../areas.ts';
import { asWanted, printOf } from '../control/passing.ts';
import type { Recent } from '../control/recent.ts';
import { erasingAnswers } from '../erasing/answers.ts';
import { eraser } from '../erasing/eraser.ts';
import { shelf } from '../erasing/shelf.ts';
import type { Stores } from '../observe.ts';
import { cookieWriter } from './cookie-writer.ts';
import { copier } from './copier.ts';
import type { EnteredEdge } from './entered.ts';
import { erasedEdge } from './erased.ts';
import { isWebStorage } from './frames.ts';
import { memorySnapshots } from './memory-snapshots.ts';

const alarm = 'erasing';

/** Whether the browser has run on since the last background: its memory is empty otherwise. */
async function sessionOf({ session }: Browser['storage']): Promise<'same' | 'new'> {
  const { running } = await session.get('running');
  await session.set({ running: true });
  return running === true ? 'same' : 'new';
}

interface Known {
  readonly own: Pick<Recent, 'add'>;
  readonly entered: Pick<EnteredEdge, 'add' | 'forget'>;
}

/**
 * Starts the erasing: takes up what a former background left, and forgets what is over.
 * @param known learns what is brought back: the person wants it, whatever is blocked; and what goes again
 * @returns answers for the panel
 */
export function startErasing(browser: Browser, { cookies, frames }: Stores, { own, entered }: Known) {
  const writer = cookieWriter(browser.cookies);
  const write: Stores['frames']['write'] = async (frame, kind, entries) => {
    await entered.add({ origin: frame.storage.origin, area: areas[kind] }, entries);
    return frames.write(frame, kind, entries);
  };
  const erase: Stores['frames']['erase'] = async (frame, items) => {
    for (const { kind, origin, name } of items)
      if (isWebStorage(kind)) await entered.forget({ origin, area: areas[kind] }, [name]);
    return frames.erase(frame, items);
  };
  const worker = eraser({
    stores: { cookies, frames: { ...frames, write, erase } },
    copier: copier(browser.scripting),
    cookies: {
      restore(item, value) {
        const { wanted, jar } = asWanted({ item, value }, Date.now());
        own.add(printOf(wanted, jar));
        return writer.restore(item, value);
      },
    },
    erased: erasedEdge(browser.storage.local),
    disk: shelf(snapshots('inservice-undo')),
    memory: shelf(memorySnapshots(browser.storage.session)),
    clock: Date.now,
    newId: () => crypto.randomUUID(),
    wakeAt: (when) => browser.alarms.create(alarm, { when }),
  });
  const resumed = sessionOf(browser.storage)
    .catch(() => 'new' as const)
    .then(worker.resume);
  const forget = () => void resumed.then(worker.forgetExpired);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) forget();
  });
  // Firefox forgets alarms when it closes; what expired meanwhile must not wait for the panel.
  browser.runtime.onStartup.addListener(forget);
  return erasingAnswers(worker, resumed, Date.now);
}
