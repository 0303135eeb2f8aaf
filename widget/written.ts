import type { Shell } from './shell.ts';

/** Types of scripts that run (HTML, "prepare the script element"); anything else is a block of data. */
const runs = /^(module|(text|application)\/(x-)?(java|ecma|j|live)script[\d.]*|)$/i;

/**
 * Puts what a released script wrote where the script stands, its own scripts parked under the purposes of their
 * writer, for the gate to run.
 */
export async function open({ policy }: Shell, markup: string, writer: Element): Promise<void> {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(markup);
  for (const script of template.content.querySelectorAll('script')) {
    const type = script.type.trim();
    if (!runs.test(type)) continue;
    script.type = 'text/plain';
    if (type) script.dataset.type = type;
    for (const name of ['data-purpose', 'data-service']) {
      const value = writer.getAttribute(name);
      if (value !== null) script.setAttribute(name, value);
    }
  }
  writer.after(template.content);
}
