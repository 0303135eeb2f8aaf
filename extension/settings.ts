/** What the person has set in the extension. */
export interface Settings {
  readonly language?: Language;
  /** Whether the person has read what the extension sees. */
  readonly welcomed?: boolean;
}

export type Language = 'ru' | 'kk' | 'en';

/** Of what is written now. Version 0 kept each setting under a key of its own. */
const version = 1;

/** Settings as they are kept: with their version, and with whatever a later version adds. */
export type KeptSettings = Settings & { readonly version: number };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const languages: readonly unknown[] = ['ru', 'kk', 'en'] satisfies Language[];
const isLanguage = (value: unknown): value is Language => languages.includes(value);

/** Of any object, the settings that can be understood; one that is damaged takes no other along. */
const understood = ({ language, welcomed }: Readonly<Record<string, unknown>>): Settings => ({
  ...(isLanguage(language) && { language }),
  ...(typeof welcomed === 'boolean' && { welcomed }),
});

/**
 * Settings from everything that is stored, whichever version wrote it. What a later version added stays in it untouched,
 * so that nothing is lost when the person goes back to an earlier version and forth again.
 */
export function readSettings(stored: unknown): KeptSettings {
  if (!isObject(stored)) return { version };
  const { settings } = stored;
  if (!isObject(settings)) return { version, ...understood(stored) };
  const { version: kept } = settings;
  if (typeof kept !== 'number' || !Number.isInteger(kept) || kept < 1) return { version, ...understood(settings) };
  if (kept === version) return { version, ...understood(settings) };
  const { language: _, welcomed: __, ...later } = settings;
  return { ...later, version: kept, ...understood(settings) };
}

/** Keys of version 0, which are removed once their settings are kept together. */
export const formerKeys = ['language', 'welcomed'] as const;
