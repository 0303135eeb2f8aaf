import { planErase, type Verdicts } from '../shared/core/plan/erase.ts';
import type { Rules } from '../shared/core/registry/rules.ts';
import { eraseItem } from '../shared/page/erase/erase-item.ts';
import { seenLater, seenNow } from '../shared/page/erase/stores.ts';
import type { Write } from '../shared/page/guard/write.ts';
import { say } from './say.ts';
import type { Shell } from './shell.ts';
import { tellRefused } from './tell-refused.ts';
import { tellUnknown } from './tell-unknown.ts';
import { wake } from './wake.ts';

export interface Watcher {
  /** Looks through every store at once, and for what has been held apart from the page and may load now. */
  look(): Promise<void>;
}

/** Milliseconds between two looks: while something keeps being written, and while all is quiet. */
const closely = 10;
const calmly = 500;

/** Milliseconds of quiet after which looks become rare. */
const quiet = 5000;

const key = ({ kind, name }: Write) => `${kind} ${name}`;

/** Erases what was denied, reads again, and keeps watch: what is written again goes again, and is told. */
export function watch(shell: Shell, rules: () => Rules, pieces: WeakRef<Node>[]): Watcher {
  const verdicts: Verdicts = {
    permits: shell.permits,
    asks: (purposes) => shell.consent().ask.some((purpose) => purposes.includes(purpose)),
  };
  // Where somebody was asked, the interface tells.
  if (!document.querySelector('inservice-consent')) tellUnknown(shell, (id) => rules().service(id));
  /** What a page cannot erase: told once, then left alone. */
  const survived = new Set<string>();

  const erase = async (seen: readonly Write[], reread: (erased: Promise<unknown>) => Write[] | Promise<Write[]>) => {
    const plan = planErase(seen, rules(), verdicts).filter(({ item }) => !survived.has(key(item)));
    if (!plan.length) return plan;
    const erased = plan.map(({ item }) =>
      eraseItem(window, item).catch((error: unknown) => say(`${key(item)} could not be erased`, error)),
    );
    // In the same turn where that is possible: what is there later was written again, and goes with the next look.
    const left = new Set((await reread(Promise.all(erased))).map(key));
    for (const name of plan.map(({ item }) => key(item)).filter((one) => left.has(one))) {
      survived.add(name);
      say(`${name} was denied, but a page cannot erase it: it belongs to another path, or is held open`);
    }
    return plan;
  };
  const now = () => seenNow(window, tellRefused);
  const later = () => seenLater(window, tellRefused);
  const eraseNow = () => erase(now(), now);
  const eraseLater = async () => erase(await later(), (erased) => erased.then(later));

  // Code that had the natives before the guard came, and servers, write unseen. Looking at names costs microseconds.
  let next: ReturnType<typeof setTimeout> | undefined;
  let found = -quiet;
  const again = async () => {
    for (const { item, service } of await eraseNow()) {
      found = performance.now();
      const purpose = rules().service(service)?.purposes[0] ?? 'unknown';
      shell.emit('blocked', { ...item, purpose, service, by: 'unknown' });
    }
    clearTimeout(next);
    next = setTimeout(() => void again(), performance.now() - found < quiet ? closely : calmly);
  };
  let watching = false;
  return {
    async look() {
      wake(shell, pieces);
      await eraseNow();
      await eraseLater();
      if (watching) return;
      watching = true;
      try {
        cookieStore.addEventListener('change', () => void again());
      } catch {
        // Missing, or behind a getter of the page that throws: looking from time to time does without.
      }
      void again();
    },
  };
}
