const frame = /([a-z-]+:\/\/[^\s()]+?)(?::\d+){1,2}\)?$/gm;

/** Addresses of the scripts on the stack, innermost first. */
const stack = () => [...(new Error().stack ?? '').matchAll(frame)].map(([, url = '']) => url);

/** Makes a way to name the script that is writing: the one being run, else the innermost that is not this one. */
export function callerOf(document: Document): () => string {
  const own = stack()[0];
  return () =>
    (document.currentScript as HTMLScriptElement | null)?.src ||
    // A guard of the extension stands before and behind ours.
    stack().find((url) => url !== own && !/^\w+-ext/.test(url)) ||
    document.location.href;
}
