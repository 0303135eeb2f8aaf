import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsEdge } from '../../../extension/edges/settings.ts';

type Area = Parameters<typeof settingsEdge>[0];

/** An area of the browser's storage, in memory. */
function areaWith(kept: Record<string, unknown>) {
  const area = {
    get: async () => structuredClone(kept),
    set: async (more: Record<string, unknown>) => void Object.assign(kept, structuredClone(more)),
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete kept[key];
    },
  };
  return { kept, settings: settingsEdge(area as unknown as Area) };
}

test('settings of the first version are taken over by an update', async () => {
  const { kept, settings } = areaWith({ language: 'kk', welcomed: true, handling: { untouched: true } });
  await settings.migrate();
  expect([kept, await settings.language(), await settings.welcomed()]).toEqual([
    { settings: { version: 1, language: 'kk', welcomed: true }, handling: { untouched: true } },
    'kk',
    true,
  ]);
});

test('they are understood before the update has come to them, too', async () => {
  const { settings } = areaWith({ language: 'en', welcomed: true });
  expect([await settings.language(), await settings.welcomed()]).toEqual(['en', true]);
});

test('migrating twice is migrating once', async () => {
  const { kept, settings } = areaWith({ language: 'kk' });
  await settings.migrate();
  const once = structuredClone(kept);
  await settings.migrate();
  expect(kept).toEqual(once);
});

test('a damaged setting takes no other along', async () => {
  const { settings } = areaWith({ settings: { version: 1, language: { evil: 1 }, welcomed: true } });
  expect([await settings.language(), await settings.welcomed()]).toEqual([undefined, true]);
});

test('what a later version added survives a change by this one', async () => {
  const { kept, settings } = areaWith({ settings: { version: 7, language: 'ru', theme: 'dark' } });
  await settings.keepLanguage('en');
  expect(kept).toEqual({ settings: { version: 7, language: 'en', theme: 'dark' } });
});

test('whatever is stored, reading gives settings and changing them works', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom('settings', 'language', 'welcomed'), fc.jsonValue()),
      async (kept) => {
        const { settings } = areaWith(kept);
        expect(['ru', 'kk', 'en', undefined]).toContain(await settings.language());
        await settings.keepLanguage('kk');
        await settings.keepWelcomed();
        expect([await settings.language(), await settings.welcomed()]).toEqual(['kk', true]);
      },
    ),
  );
});

test('a refused quota is no silence, and loses nothing', async () => {
  const kept: Record<string, unknown> = { language: 'kk' };
  const full = { ...areaWith(kept), set: () => Promise.reject(new Error('QuotaExceededError')) };
  const settings = settingsEdge({
    get: async () => kept,
    set: full.set,
    remove: async () => undefined,
  } as unknown as Area);
  await expect(settings.keepLanguage('en')).rejects.toThrow('Quota');
  expect(await settings.language()).toBe('kk');
});
