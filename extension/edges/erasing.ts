import type { Browser } from 'webextension-polyfill';
import { snapshots } from '../../shared/store/snapshots.ts';
import { erasingAnswers } from '../erasing/answers.ts';
import { eraser } from '../erasing/eraser.ts';
import { shelf } from '../erasing/shelf.ts';
import type { Stores } from '../observe.ts';
import { cookieWriter } from './cookie-writer.ts';
import { copier } from './copier.ts';
import { erasedEdge } from './erased.ts';
import { memorySnapshots } from './memory-snapshots.ts';

const alarm = 'erasing';

/** Whether the browser has run on since the last background: its memory is empty otherwise. */
async function sessionOf({ session }: Browser['storage']): Promise<'same' | 'new'> {
  const { running } = await session.get('running');
  await session.set({ running: true });
  return running === true ? 'same' : 'new';
}

/** Starts the erasing: takes up what a former background left, and forgets what is over. @returns answers for the panel */
export function startErasing(browser: Browser, stores: Stores) {
  const worker = eraser({
    stores,
    copier: copier(browser.scripting),
    cookies: cookieWriter(browser.cookies),
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
