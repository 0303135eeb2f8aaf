import { expect, test, vi } from 'vitest';
import { mostNames, stopped } from '../../../extension/control/line.ts';
import { reporter } from '../../../extension/control/reporter.ts';
import type { Realm } from '../../../shared/page/guard/write.ts';

/** A page's realm, and what is told over its line. */
function realm() {
  const line = new EventTarget();
  const told: string[] = [];
  line.addEventListener(stopped, (event) => 'detail' in event && told.push(String(event.detail)));
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  const later: (() => void)[] = [];
  const parts = {
    document: { createElement: () => line, readyState: 'complete' },
    setTimeout: (act: () => void) => later.push(act),
    MouseEvent: Event,
    CustomEvent,
    JSON,
    Object,
    performance,
  };
  return { parts: parts as unknown as Realm, told: () => (later.splice(0).forEach((act) => act()), told) };
}

test('of a flood of removals no more is looked at than is told; what waits is taken off the report all the same', () => {
  const { parts, told } = realm();
  const report = reporter(parts, () => undefined);
  report.stopped({ kind: 'cookie', name: '_gid', given: ['_gid=1; Path=/'] }, 'ask');
  let looked = 0;
  for (let at = 0; at < 10 * mostNames; at += 1) {
    const details = {
      name: '_ga',
      get path() {
        looked += 1;
        return `/${at}`;
      },
    };
    report.taken({ kind: 'cookie', name: '_ga', given: [details], takes: 'this' });
  }
  report.taken({ kind: 'cookie', name: '_gid', given: ['_gid=; Path=/; Max-Age=0'], takes: 'this' });
  const [said = '{}'] = told();
  const { writes, taken } = JSON.parse(said) as { readonly writes: unknown[]; readonly taken: unknown[] };
  // One of them waited itself.
  expect([looked, writes.length, taken.length]).toEqual([mostNames - 1, 0, mostNames]);
});
