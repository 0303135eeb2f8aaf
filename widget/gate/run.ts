import { policy } from '../trust.ts';

/** What a script that has run becomes; moved about by the page, it is not held and let go again. */
const spent = 'text/spent';

/**
 * Runs parked scripts one after the other, in the order in which they are handed over, whatever `async` says;
 * external ones are fetched ahead in parallel. A script that fails to load does not stop the next.
 * Each is replaced by a fresh element, because a script parsed by innerHTML can never run itself.
 * @param wanted whether a script whose turn has come may still run
 */
export function scriptRunner(nonce: string, wanted: (parked: Element) => boolean): (parked: HTMLScriptElement) => void {
  let last: Promise<unknown> | undefined;

  /** Puts the script into the page. A promise stands for one that has yet to load. */
  const put = (parked: HTMLScriptElement): Promise<unknown> | undefined => {
    if (parked.type === spent || !wanted(parked)) return;
    const { type = '', src } = parked.dataset;
    const script = document.createElement('script');
    for (const { name, value } of parked.attributes) {
      if (!/^(type|async|on.*|data-(src|type))$/.test(name)) script.setAttribute(name, value);
    }
    script.type = type;
    script.nonce = parked.nonce || nonce;
    // Scripts made by script are async unless told otherwise.
    script.async = false;
    if (src === undefined) script.text = policy.createScript(parked.text);
    else script.src = policy.createScriptURL(src);
    // As functions: Trusted Types take no handlers in text.
    const { onload, onerror } = parked;
    Object.assign(script, { onload, onerror });
    // Inline modules tell nobody that they have run.
    const loaded =
      src === undefined
        ? undefined
        : new Promise((settle) => {
            script.addEventListener('load', settle);
            script.addEventListener('error', settle);
          });
    parked.type = spent;
    parked.replaceWith(script);
    return loaded;
  };

  const fetchAhead = ({ dataset, nonce: own, crossOrigin, integrity }: HTMLScriptElement) => {
    const hint = document.createElement('link');
    hint.rel = dataset.type === 'module' ? 'modulepreload' : 'preload';
    hint.as = 'script';
    Object.assign(hint, { crossOrigin, integrity, nonce: own || nonce });
    hint.href = dataset.src ?? '';
    document.head.append(hint);
  };

  return (parked) => {
    if (last && parked.dataset.src !== undefined) fetchAhead(parked);
    const mine = last ? last.then(() => put(parked)) : put(parked);
    last = mine;
    void mine?.then(() => {
      if (last === mine) last = undefined;
    });
  };
}
