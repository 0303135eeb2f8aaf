import { expect, test, vi } from 'vitest';
import { watchAllowedSites } from '../../../extension/edges/observers.ts';

const own = '*://*.inservice.ru/*';

test('the observer comes to the pages of allowed sites, not to their WebSockets, which no script can be for', async () => {
  const registerContentScripts = vi.fn(async () => undefined);
  const listened = { addListener: () => undefined } as never;
  const origins = [own, '*://*.shop.example/*', 'wss://*.shop.example/*', 'ws://*.shop.example/*'];
  watchAllowedSites({
    permissions: { getAll: async () => ({ origins }), onAdded: listened, onRemoved: listened },
    runtime: { getManifest: () => ({ content_scripts: [{ js: ['observer.js'], matches: [own] }] }) as never },
    scripting: {
      registerContentScripts,
      unregisterContentScripts: async () => undefined,
      getRegisteredContentScripts: async () => [],
    },
  });
  await vi.waitFor(() => expect(registerContentScripts).toHaveBeenCalled());
  expect(registerContentScripts.mock.calls).toMatchObject([[[{ matches: ['*://*.shop.example/*'] }]]]);
});
