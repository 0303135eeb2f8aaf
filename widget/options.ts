export type Language = 'ru' | 'kk' | 'en';

/** What the loader needs of the script's tag. The rest of `data-*` is read by whoever uses it. */
export interface Options {
  readonly lang: Language;
  readonly nonce: string;
  /** `data-*` of the drop-in's tag, untrusted until read. */
  readonly data: Readonly<DOMStringMap>;
}

/** Reads the script's tag. Language: `data-lang`, else `<html lang>`, else the browser's, else Russian. */
export function readOptions(script: HTMLScriptElement | null | undefined): Options {
  const data = script?.dataset ?? {};
  return {
    // Read anew each time: pages change their language without a reload.
    get lang() {
      const tags = [data.lang, document.documentElement.lang, navigator.languages, 'ru'].join().toLowerCase();
      // The first that we speak: `kk-KZ` → `kk`. Who speaks another language in Russia (`tt-RU`) is spoken to in Russian.
      return /\b(ru|en|kk)\b/.exec(tags)?.[1] as Language;
    },
    nonce: script?.nonce || '',
    data,
  };
}
