/** What the developer set on the script's tag. */
export interface Options {
  readonly lang: 'ru' | 'kk' | 'en';
  readonly cookieDomain: string | undefined;
  readonly layout: 'bar' | 'box' | 'dialog';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly policyUrl: string | undefined;
  readonly cabinetUrl: string | undefined;
  readonly endpoint: string | undefined;
  readonly registryUrl: string | undefined;
  readonly unknown: 'allow' | 'report' | 'block';
  readonly nonce: string | undefined;
  /** Where the script came from: chunks lie beside it. */
  readonly base: string;
}

const oneOf = <Word extends string>(words: readonly Word[], word: string | undefined): Word | undefined =>
  words.find((known) => known === word);

/** `kk-KZ` → `kk`. */
const languageOf = (tag: string | undefined) => oneOf(['ru', 'kk', 'en'], tag?.slice(0, 2).toLowerCase());

/** Reads the options from the script's tag: `data-lang`, else `<html lang>`, else the browser, else Russian. */
export function readOptions(
  script: HTMLScriptElement | null,
  { lang }: HTMLElement,
  languages: readonly string[],
  base: string,
): Options {
  const data = script?.dataset ?? {};
  return {
    lang: languageOf(data.lang) ?? languageOf(lang) ?? languages.map(languageOf).find(Boolean) ?? 'ru',
    cookieDomain: data.cookieDomain,
    layout: oneOf(['bar', 'box', 'dialog'], data.layout) ?? 'bar',
    theme: oneOf(['auto', 'light', 'dark'], data.theme) ?? 'auto',
    policyUrl: data.policyUrl,
    cabinetUrl: data.cabinetUrl,
    endpoint: data.endpoint,
    registryUrl: data.registry,
    unknown: oneOf(['allow', 'report', 'block'], data.unknown) ?? 'report',
    nonce: script?.nonce || undefined,
    base,
  };
}
