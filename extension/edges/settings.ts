import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';

const settings = z.object({ language: z.optional(z.enum(['ru', 'kk', 'en'])) });

export type Language = 'ru' | 'kk' | 'en';

/** What the person has set in the extension. Kept on this device only. */
export interface SettingsEdge {
  language(): Promise<Language | undefined>;
  keepLanguage(language: Language): Promise<void>;
}

export const settingsEdge = (area: Pick<Storage.StorageArea, 'get' | 'set'>): SettingsEdge => ({
  async language() {
    const read = z.safeParse(settings, await area.get('language'));
    return read.success ? read.data.language : undefined;
  },
  keepLanguage: (language) => area.set({ language }),
});
