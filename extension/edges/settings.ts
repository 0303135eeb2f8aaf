import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';

const settings = z.object({
  language: z.optional(z.enum(['ru', 'kk', 'en'])),
  welcomed: z.optional(z.boolean()),
});

export type Language = 'ru' | 'kk' | 'en';

/** What the person has set in the extension. Kept on this device only. */
export interface SettingsEdge {
  language(): Promise<Language | undefined>;
  keepLanguage(language: Language): Promise<void>;
  /** Whether the person has read what the extension sees. */
  welcomed(): Promise<boolean>;
  keepWelcomed(): Promise<void>;
}

export const settingsEdge = (area: Pick<Storage.StorageArea, 'get' | 'set'>): SettingsEdge => ({
  async language() {
    const read = z.safeParse(settings, await area.get('language'));
    return read.success ? read.data.language : undefined;
  },
  keepLanguage: (language) => area.set({ language }),
  async welcomed() {
    const read = z.safeParse(settings, await area.get('welcomed'));
    return read.success && read.data.welcomed === true;
  },
  keepWelcomed: () => area.set({ welcomed: true }),
});
