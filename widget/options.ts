export type Language = 'ru' | 'kk' | 'en';

/** What the loader needs of the script's tag. The rest of `data-*` is read by whoever uses it. */
export interface Options {
  readonly lang: Language;
  readonly nonce: string;
  /** `data-*` of the drop-in's tag, untrusted until read. */
  readonly data: Readonly<DOMStringMap>;
}

/** `kk-KZ` → `kk`; languages that we do not speak → `undefined`. */
const languageOf = (tag = '') => /^(ru|kk|en)\b/i.exec(tag)?.[0].toLowerCase() as Language | undefined;

/** Reads the script's tag. Language: `data-lang`, else `<html lang>`, else the browser's, else Russian. */
export function readOptions(script: HTMLScriptElement | null | undefined): Options {
  const data = script?.dataset ?? {};
  return {
    lang: [data.lang, document.documentElement.lang, ...navigator.languages].map(languageOf).find(Boolean) ?? 'ru',
    nonce: script?.nonce ?? '',
    data,
  };
}
