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
  delete (document as Partial<Document>).write;
  delete (document as Partial<Document>).writeln;
  return written;
}

/** A script like the parked one that can run: one parsed by innerHTML never does, so each is made anew. */
function unparked(parked: HTMLScriptElement, nonce: string): HTMLScriptElement {
  const { type = '', src = parked.getAttribute('src') } = parked.dataset;
  const script = document.createElement('script');
  for (const { name, value } of parked.attributes) {
    if (!/^((data-)?(src|type)|async|on.*)$/.test(name)) script.setAttribute(name, value);
  }
  // Handlers as functions: Trusted Types take none in text. Scripts made by script are async unless told otherwise.
  Object.assign(script, {
    async: false,
    nonce: parked.nonce || nonce,
    type,
    onload: parked.onload,
    onerror: parked.onerror,
  });
  if (src) script.src = policy.createScriptURL(src);
  else script.text = policy.createScript(parked.text);
  return script;
}

/**
 * Runs parked scripts in the order in which they are handed over, whatever `async` says. External ones are put into
 * the page at once: the browser fetches them in parallel and, as they are not async, runs them in order (HTML, "list
 * of scripts that will execute in order as soon as possible"). Inline ones wait for the load event of the one before,
 * which comes ahead of the next in that list. A script that fails to load does not stop the others.
 * @param wanted whether a script may run now
 * @param write takes the markup that a script wrote, and the script
 */
export function scriptRunner(
  nonce: string,
  wanted: (parked: Element) => boolean,
  write: (markup: string, writer: Element) => unknown,
) {
  const onTheWay = new Map<HTMLScriptElement, HTMLScriptElement>();
  let last: Promise<unknown> | undefined;

  return {
    run(parked: HTMLScriptElement): void {
      const script = unparked(parked, nonce);
      const put = () => {
        parked.type = spent;
        parked.replaceWith(script);
      };
      if (script.src) {
        put();
        onTheWay.set(parked, script);
        last = new Promise((settle) => {
          for (const end of ['load', 'abort', 'error']) script.addEventListener(end, settle);
        }).then(() => onTheWay.delete(parked));
        return;
      }
      const inline = () => {
        if (parked.type === spent || !wanted(parked)) return;
        const written = catchWrites(put);
        if (written) write(written, script);
      };
      if (last) last = last.then(inline);
      else inline();
    },
    /** Stops what has not run yet and may no longer: a script in another document than it was made for never does. */
    stop(): void {
      for (const [parked, script] of onTheWay) {
        if (wanted(parked)) continue;
        parked.type = 'text/plain';
        script.replaceWith(parked);
        new Document().append(script);
        // What waits behind it waits no longer.
        script.dispatchEvent(new CustomEvent('abort'));
        onTheWay.delete(parked);
      }
    },
  };
}
