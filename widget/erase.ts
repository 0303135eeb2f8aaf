import { planErase, type Verdicts } from '../shared/core/plan/erase.ts';
import type { Rules } from '../shared/core/registry/rules.ts';
import { eraseItem } from '../shared/page/erase/erase-item.ts';
import { seenLater, seenNow } from '../shared/page/erase/stores.ts';
import type { Write } from '../shared/page/guard/write.ts';
import { say } from './say.ts';
import type { Shell } from './shell.ts';

export interface Watcher {
  /** Looks through every store at once. */
  look(): Promise<void>;
}

/** Milliseconds between two looks. */
const beat = 500;

const key = ({ kind, name }: Write) => `${kind} ${name}`;

/** Erases what was denied, reads again, and keeps watch: what is written again goes again, and is told. */
export function watch(shell: Shell, rules: () => Rules): Watcher {
  const verdicts: Verdicts = {
    permits: shell.permits,
    asks: (purposes) => shell.consent().ask.some((purpose) => purposes.includes(purpose)),
  };
  /** What a page cannot erase: told once, then left alone. */
  const survived = new Set<string>();

  const erase = async (seen: readonly Write[]) => {
    const plan = planErase(seen, rules(), verdicts).filter(({ item }) => !survived.has(key(item)));
    for (const { item } of plan) {
      await eraseItem(window, item).catch((error: unknown) => say(`${key(item)} could not be erased`, error));
    }
    return plan;
  };

  const look = async () => {
    const gone = [...(await erase(seenNow(window))), ...(await erase(await seenLater(window)))];
    if (!gone.length) return;
    const left = new Set([...seenNow(window), ...(await seenLater(window))].map(key));
    for (const name of gone.map(({ item }) => key(item)).filter((one) => left.has(one))) {
      survived.add(name);
      say(`${name} was denied, but a page cannot erase it: it belongs to another path, or is held open`);
    }
  };

  // Code that had the natives before the guard came writes unseen. Looking at names costs microseconds.
  const again = async () => {
    for (const { item, service } of await erase(seenNow(window))) {
      const purpose = rules().service(service)?.purposes[0] ?? 'unknown';
      shell.emit('blocked', { ...item, purpose, service, by: 'unknown' });
    }
  };
  let watching: ReturnType<typeof setInterval> | undefined;
  return {
    async look() {
      clearInterval(watching);
      await look();
      clearInterval(watching);
      watching = setInterval(() => void again(), beat);
    },
  };
}
