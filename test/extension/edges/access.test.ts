import { expect, test, vi } from 'vitest';
import { accessEdge, askable, reachOf } from '../../../extension/edges/access.ts';

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

test.each([
  [[], 'none'],
  [['*://*.vk.com/*'], 'most'],
  [['*://*.vk.com/*', 'wss://*.vk.com/*'], 'all'],
])('an address counts as stopped by what is allowed of it, WebSockets apart: %s, %s', async (allowed, reach) => {
  const contains = async ({ origins = [] }: { origins?: string[] }) => origins.every((one) => allowed.includes(one));
  expect(await reachOf({ contains }, ['*://*/*', 'wss://*/*'], 'vk.com/rtrg')).toBe(reach);
});

test('a manifest that lets ask for nothing is no permission for everything', () => {
  expect(() => askable({ getManifest: () => ({}) as never })).toThrow('*://*/*');
});
