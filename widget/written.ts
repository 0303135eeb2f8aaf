import type { Shell } from './shell.ts';

/**
 * Puts what a released script wrote where the script stands, its own scripts parked under the purposes of their
 * writer, for the gate to run.
 */
export async function open({ policy }: Shell, markup: string, writer: Element): Promise<void> {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(markup);
  for (const script of template.content.querySelectorAll('script')) {
    script.type = 'text/plain';
    for (const name of ['data-purpose', 'data-service']) {
      const value = writer.getAttribute(name);
      if (value !== null) script.setAttribute(name, value);
    }
    const src = script.getAttribute('src');
    if (src !== null) script.dataset.src = src;
  }
  writer.after(template.content);
}
