import { expect, test, vi } from 'vitest';
import { accessEdge, askable } from '../../../extension/edges/access.ts';

test.each([
  [
    ['*://*/*', 'wss://*/*'],
    ['*://*.mc.yandex.ru/*', 'wss://*.mc.yandex.ru/*', '*://*.vk.com/*', 'wss://*.vk.com/*'],
  ],
  [['*://*/*'], ['*://*.mc.yandex.ru/*', '*://*.vk.com/*']],
])(
  'to stop requests, what the manifest may ask for is asked for at their hosts, each once: %s',
  async (hosts, origins) => {
    const request = vi.fn(async () => true);
    const everywhere = askable({ getManifest: () => ({ optional_host_permissions: hosts }) as never });
    const access = accessEdge({ contains: async () => true, request }, everywhere, {
      isAllowedIncognitoAccess: async () => true,
    });
    await access.requestUrls(['mc.yandex.ru', 'mc.yandex.ru/metrika', 'vk.com']);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins });
  },
);
