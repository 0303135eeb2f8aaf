import { expect, test } from 'vitest';
import { siftResponses } from '../../../extension/edges/responses.ts';

/** A browser that counts who listens. */
function browser(options: object) {
  const listeners: unknown[] = [];
  const onHeadersReceived = {
    addListener: (listener: unknown) => void listeners.push(listener),
    removeListener: (listener: unknown) => void listeners.splice(listeners.indexOf(listener), 1),
  };
  return { api: { onHeadersReceived, OnHeadersReceivedOptions: options }, listeners };
}

const chromium = { EXTRA_HEADERS: 'extraHeaders' };
const sift = async () => [];

test('Chromium is listened to from the first turn on, and while anything is stopped', () => {
  const { api, listeners } = browser(chromium);
  const counts = siftResponses(api, sift);
  const heard = [listeners.length];
  for (const now of [false, false, true, true, false]) {
    counts(now);
    heard.push(listeners.length);
  }
  expect(heard).toEqual([1, 0, 0, 1, 1, 0]);
});

test('Firefox is listened to always: what it is asked for later would not start the background', () => {
  const { api, listeners } = browser({});
  siftResponses(api, sift)(false);
  expect(listeners.length).toBe(1);
});
