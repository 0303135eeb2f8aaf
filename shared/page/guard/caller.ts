const frame = /([a-z-]+:\/\/[^\s()]+?)(?::\d+){1,2}\)?$/gm;

/** Addresses of the scripts on the stack, innermost first. */
const stack = () => [...(new Error().stack ?? '').matchAll(frame)].map(([, url = '']) => url);

/**
 * Makes a way to name the script that is writing: the one being run, else the innermost that is not this one.
 * @param pick the one of those on the stack, innermost first
 */
export function callerOf(
  document: Document,
  pick = (urls: readonly string[]): string | undefined => urls[0],
): () => string {
  const own = stack()[0];
  return () => {
    const running = (document.currentScript as HTMLScriptElement | null)?.src;
    if (running) return running;
    // A guard of the extension stands before and behind ours.
    const others = stack().filter((url) => url !== own && !/^\w+-ext/.test(url));
    return pick(others) ?? document.location.href;
  };
}
