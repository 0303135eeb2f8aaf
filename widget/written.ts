import type { Purpose } from '../shared/core/policy/purposes.ts';
import { catchWrites } from './gate/catch-writes.ts';
import type { Shell } from './shell.ts';

/** Types of scripts that run (HTML, "prepare the script element"); anything else is a block of data. */
const runs = /^(module|(text|application)\/(x-)?(java|ecma|j|live)script[\d.]*|)$/i;

/** What a written script is until its turn comes; the gate passes it over. */
const waiting = 'text/written';

const marks = ['data-purpose', 'data-service'];

/** Puts a script that can run into the place of one that waited; settles when it has run. */
async function run(shell: Shell, waited: HTMLScriptElement, type: string, nonce: string): Promise<void> {
  const { policy } = shell;
  const script = document.createElement('script');
  for (const { name, value } of waited.attributes) {
    if (!/^(src|type|on.*)$/.test(name) && !marks.includes(name)) script.setAttribute(name, value);
  }
  Object.assign(script, { async: false, type, nonce, onload: waited.onload, onerror: waited.onerror });
  const src = waited.getAttribute('src');
  if (src === null) script.text = policy.createScript(waited.text);
  else script.src = policy.createScriptURL(src);
  const over = new Promise((settle) => {
    for (const end of ['load', 'error']) script.addEventListener(end, settle);
  });
  const written = catchWrites(waited.ownerDocument, () => waited.replaceWith(script));
  // One of a service that is held waits for its own grant, and nothing for it.
  if (src !== null && script.type !== 'text/plain') await over;
  if (!written) return;
  for (const mark of marks) script.setAttribute(mark, waited.getAttribute(mark) ?? '');
  await open(shell, written, script);
}

/**
 * Puts what a released script wrote where the script stands, and runs the scripts in it, one after the other.
 * Where their writer may no longer run, they are parked under its purposes, for the gate to hold.
 */
export async function open(shell: Shell, markup: string, writer: HTMLScriptElement): Promise<void> {
  const { policy, permits } = shell;
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(markup);
  const types = new Map<HTMLScriptElement, string>();
  for (const script of template.content.querySelectorAll('script')) {
    const type = script.type.trim();
    if (!runs.test(type)) continue;
    types.set(script, type);
    script.type = waiting;
    for (const mark of marks) {
      const value = writer.getAttribute(mark);
      if (value !== null) script.setAttribute(mark, value);
    }
  }
  writer.after(template.content);
  for (const [script, type] of types) {
    const { purpose = '', service } = script.dataset;
    if (permits((purpose.match(/\S+/g) ?? []) as Purpose[], service)) {
      await run(shell, script, type, script.nonce || writer.nonce);
      continue;
    }
    script.type = 'text/plain';
    if (type) script.dataset.type = type;
    // Seen anew.
    script.replaceWith(script.cloneNode(true));
  }
}
