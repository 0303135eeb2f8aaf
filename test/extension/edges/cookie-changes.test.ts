import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearCookieChanges, patience } from '../../../extension/edges/cookie-changes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Listener = (...said: readonly unknown[]) => void;

const event = () => {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    tell: (...said: readonly unknown[]) => listeners.forEach((listener) => listener(...said)),
    count: () => listeners.size,
  };
};

/** A browser with two tabs open, in which nothing is chosen unless a test says so. */
function browsing({ urgent = async () => false } = {}) {
  const onChanged = event();
  const onUpdated = event();
  const onRemoved = event();
  const missed: string[] = [];
  const open = ['https://inservice.ru/', 'https://www.inservice.com/', undefined];
  const query = async () => open.map((url) => ({ url }));
  const hear = hearCookieChanges({ cookies: { onChanged }, tabs: { query, onUpdated, onRemoved } } as never, {
    changed: () => undefined,
    urgent,
    missed: (site) => missed.push(site),
  });
  const tab = async (id: number, status: string, url: string | undefined = 'https://inservice.ru/') => {
    onUpdated.tell(id, { status }, { url });
    await vi.advanceTimersByTimeAsync(0);
  };
  const remove = async (id: number) => {
    onRemoved.tell(id);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { tab, remove, hear, missed, listens: () => onChanged.count() === 1 };
}

test('changes are heard from the first moment of the background', () => {
  expect(browsing().listens()).toBe(true);
});

test('while a page loads nobody listens; then the sites of the other pages are looked at', async () => {
  const { tab, listens, missed } = browsing();
  await tab(1, 'loading');
  const during = listens();
  await tab(1, 'complete');
  expect([during, listens(), missed]).toEqual([false, true, ['inservice.com']]);
});

test('where something is chosen every change is heard at once', async () => {
  const { tab, listens, missed } = browsing({ urgent: async () => true });
  await tab(1, 'loading');
  const during = listens();
  await tab(1, 'complete');
  expect([during, listens(), missed]).toEqual([true, true, []]);
});

test('where nobody can say whether something is chosen, every change is heard', async () => {
  const { tab, listens } = browsing({ urgent: () => Promise.reject(new Error('disk')) });
  await tab(1, 'loading');
  expect(listens()).toBe(true);
});

test('of two pages that load, the last one ends the silence, be it by closing', async () => {
  const { tab, remove, listens } = browsing();
  await tab(1, 'loading');
  await tab(2, 'loading');
  await tab(1, 'complete');
  const between = listens();
  await remove(2);
  expect([between, listens()]).toEqual([false, true]);
});

test('a page that never ends loading is heard after a while, and all sites are looked at', async () => {
  const { tab, listens, missed } = browsing();
  await tab(1, 'loading');
  await vi.advanceTimersByTimeAsync(patience - 1);
  const before = listens();
  await vi.advanceTimersByTimeAsync(1);
  expect([before, listens(), missed]).toEqual([false, true, ['inservice.ru', 'inservice.com']]);
});

test('what a person chooses while a page loads counts at once', async () => {
  const { tab, hear, listens } = browsing();
  await tab(1, 'loading');
  hear();
  expect(listens()).toBe(true);
});

test('pages that the extension may not see silence nobody', async () => {
  const { tab, listens } = browsing();
  await tab(1, 'loading', '');
  expect(listens()).toBe(true);
});

test('what is chosen while it is looked up whether anything is chosen counts, too', async () => {
  let answer: (urgent: boolean) => void = () => undefined;
  const { tab, hear, listens } = browsing({ urgent: () => new Promise((resolve) => (answer = resolve)) });
  await tab(1, 'loading');
  hear();
  answer(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(listens()).toBe(true);
});
