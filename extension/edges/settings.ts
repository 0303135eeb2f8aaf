import type { Storage } from 'webextension-polyfill';
import { formerKeys, type KeptSettings, type Language, readSettings, type Settings } from '../settings.ts';

export type { Language };

/** What the person has set in the extension. Kept on this device only. */
export interface SettingsEdge {
  language(): Promise<Language | undefined>;
  /** Rejects where the browser keeps no more. */
  keepLanguage(language: Language): Promise<void>;
  /** Whether the person has read what the extension sees. */
  welcomed(): Promise<boolean>;
  keepWelcomed(): Promise<void>;
  /** After an update: what an earlier version kept is kept in the way of this one. */
  migrate(): Promise<void>;
}

export function settingsEdge(area: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>): SettingsEdge {
  const read = async (): Promise<KeptSettings> => readSettings(await area.get(['settings', ...formerKeys]));
  const keep = async (changed: Settings) => {
    const settings = { ...(await read()), ...changed };
    // Written before the former ones are removed: killed in between, nothing is lost.
    await area.set({ settings });
    await area.remove([...formerKeys]);
  };
  return {
    language: async () => (await read()).language,
    keepLanguage: (language) => keep({ language }),
    welcomed: async () => (await read()).welcomed === true,
    keepWelcomed: () => keep({ welcomed: true }),
    migrate: () => keep({}),
  };
}
