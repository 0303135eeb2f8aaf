/** The tag of the classic script, which carries the options. */
export const script = document.currentScript as HTMLScriptElement | null;

const base = new URL(script?.dataset.base || script?.src || '', document.baseURI);

/** Built files lie beside the script's own address or, where the page has its text inline, in the folder `data-base`. */
export const beside = (name: string): string => new URL(`${name}.js`, base).href;
