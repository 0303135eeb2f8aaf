import type { Open } from '../chunks.ts';
import { policy } from '../trust.ts';
import { catchWrites } from './catch-writes.ts';

/** What a script that has run becomes; moved about by the page, it is not held and let go again. */
const spent = 'spent';

/** A script like the parked one that can run, still without its text: one parsed by innerHTML never does, so each is made anew. */
function unparked(parked: HTMLScriptElement, nonce: string): HTMLScriptElement {
  const { type = '', src = parked.getAttribute('src') } = parked.dataset;
  const script = document.createElement('script');
  for (const { name, value } of parked.attributes) {
    if (!/^((data-)?(src|type)|async|on.*)$/.test(name)) script.setAttribute(name, value);
  }
  // Handlers as functions: Trusted Types take none in text. Scripts made by script are async unless told otherwise.
  return Object.assign(
    script,
    {
      type,
      nonce: parked.nonce || nonce,
      async: false,
      onload: parked.onload,
      onerror: parked.onerror,
    },
    src && { src: policy.createScriptURL(src) },
  );
}

/**
 * Runs parked scripts in the order in which they are handed over, whatever `async` says. External ones are put into
 * the page at once: the browser fetches them in parallel and, as they are not async, runs them in order (HTML, "list
 * of scripts that will execute in order as soon as possible"). Inline ones wait for the load event of the one before,
 * which comes ahead of the next in that list; behind one that may write, external ones wait as well. A script that
 * fails to load does not stop the others.
 * @param wanted whether a script may run now
 * @param open brings the chunk that takes the markup which a script wrote; settles when what that holds has run
 */
export function scriptRunner(nonce: string, wanted: (parked: Element) => boolean, open: Open) {
  const onTheWay = new Map<HTMLScriptElement, HTMLScriptElement>();
  let last: Promise<unknown> | undefined;
  let newest: HTMLScriptElement | undefined;
  /** An inline script may write others, which come before whatever stands behind it. */
  let writes: boolean | undefined;
  /** An inline script waits for the parser, and so does whatever stands behind it. */
  let resume: (() => void) | undefined;

  return {
    run(parked: HTMLScriptElement): void {
      const script = unparked(parked, nonce);
      // By now the one before is whole.
      writes ||= newest?.textContent.includes('document.write');
      newest = parked;
      const put = () => {
        parked.type = spent;
        parked.replaceWith(script);
      };
      const step = (): unknown => {
        resume = undefined;
        if (parked.type === spent || !wanted(parked)) return undefined;
        if (script.src) {
          put();
          onTheWay.set(parked, script);
          return new Promise((settle) => {
            for (const end of ['abort', 'error', 'load']) script.addEventListener(end, settle);
          }).then(() => onTheWay.delete(parked));
        }
        // The parser may be inside, and the text cut. An inert script that it is through with turns `async` (HTML,
        // "prepare the script element", 2 to 5), and it is not inside of one when a later one has turned. One that
        // came by `innerHTML` never does: it waits no longer than the page loads.
        if (!newest?.async && !parked.async && parked.ownerDocument.readyState === 'loading') {
          return new Promise<void>((settle) => {
            resume = settle;
            // A piece of the page may end with it.
            setTimeout(settle, 20);
          }).then(step);
        }
        script.text = policy.createScript(parked.textContent);
        const written = catchWrites(parked.ownerDocument, put);
        return written ? open('written', written, script) : undefined;
      };
      // What the page's policy refuses does not stop the others.
      last = (last && (writes || resume || !script.src) ? last.then(step, step) : step()) as typeof last;
    },
    /**
     * Something has changed: the parser may have moved on. Stops what has not run yet and may no longer: a script in
     * another document than it was made for never does.
     */
    heed(): void {
      resume?.();
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
