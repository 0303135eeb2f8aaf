import { expect, test, vi } from 'vitest';

const request = Object.defineProperty({}, 'transaction', { get: () => null });
vi.stubGlobal('IDBRequest', { prototype: request });
vi.stubGlobal('IDBTransaction', { prototype: {} });
const { settled } = await import('../../../extension/control/natives.ts');

test('what a native is given is put together though the page hangs a getter on all objects', () => {
  const given = () => {
    Reflect.set(Object.prototype, 'get', () => 'mine');
    try {
      return settled('setItem', ['_ga', 1]);
    } finally {
      // What follows is the test's own, and would stumble over it.
      Reflect.deleteProperty(Object.prototype, 'get');
    }
  };
  expect([...given()]).toEqual(['_ga', '1']);
});
