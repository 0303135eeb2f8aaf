import { policy } from '../trust.ts';

/** What a script that has run becomes; moved about by the page, it is not held and let go again. */
const spent = 'text/spent';

/** Collects what an inline script writes: once its page is parsed, `document.write` would wipe the page out. */
function catchWrites(run: () => void): string {
  let written = '';
  document.write = document.writeln = (...markup) => {
    written += markup.join('');
  };
  run();
  // The natives stand on the prototype.
  const own: Partial<Document> = document;
  delete own.write;
  delete own.writeln;
  return written;
}

/**
 * Runs parked scripts one after the other, in the order in which they are handed over, whatever `async` says;
 * external ones are fetched ahead in parallel. A script that fails to load does not stop the next.
 * Each is replaced by a fresh element, because a script parsed by innerHTML can never run itself.
 * @param wanted whether a script whose turn has come may still run
 * @param write takes the markup that a script wrote, and the script
 */
export function scriptRunner(
  nonce: string,
  wanted: (parked: Element) => boolean,
  write: (markup: string, writer: Element) => void,
): (parked: HTMLScriptElement) => void {
  let last: Promise<unknown> | undefined;

  /** Puts the script into the page. A promise stands for one that has yet to load. */
  const put = (parked: HTMLScriptElement): Promise<unknown> | undefined => {
    if (parked.type === spent || !wanted(parked)) return;
    const { type = '', src } = parked.dataset;
    const script = document.createElement('script');
    for (const { name, value } of parked.attributes) {
      if (!/^(type|async|on.*|data-(src|type))$/.test(name)) script.setAttribute(name, value);
    }
    // Handlers as functions: Trusted Types take none in text. Scripts made by script are async unless told otherwise.
    const { onload, onerror } = parked;
    Object.assign(script, { type, onload, onerror, nonce: parked.nonce || nonce, async: false });
    parked.type = spent;
    if (src === undefined) {
      // An inline module tells nobody that it has run.
      script.text = policy.createScript(parked.text);
      const written = catchWrites(() => parked.replaceWith(script));
      if (written) write(written, script);
      return;
    }
    script.src = policy.createScriptURL(src);
    parked.replaceWith(script);
    return new Promise((settle) => {
      for (const end of ['load', 'error']) script.addEventListener(end, settle);
    });
  };

  const fetchAhead = ({ dataset, nonce: own, crossOrigin, integrity }: HTMLScriptElement) => {
    const hint = document.createElement('link');
    const rel = dataset.type === 'module' ? 'modulepreload' : 'preload';
    Object.assign(hint, { rel, as: 'script', crossOrigin, integrity, nonce: own || nonce, href: dataset.src });
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
