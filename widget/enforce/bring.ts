import type { Enforce } from '../enforcement.ts';
import { policy } from '../trust.ts';

/**
 * Brings enforcement into the page. While the parser stands right behind the loader, the script is written into the
 * document: it then runs before any other script of the page, which no other way of loading can promise.
 * Elsewhere (loader inserted by script, or deferred) it is appended and runs as soon as it has arrived.
 */
export function bring(url: string, nonce: string, begin: (enforce: Enforce) => void): void {
  document.addEventListener('inservice-consent:enforce', (event) => begin((event as CustomEvent<Enforce>).detail), {
    once: true,
  });
  const id = 'inservice-enforce';
  if (document.currentScript && document.readyState === 'loading') {
    document.write(policy.createHTML(`<script id="${id}" nonce="${nonce}" src="${url}"></script>`));
  }
  let script = document.getElementById(id) as HTMLScriptElement | null;
  if (!script) {
    script = document.createElement('script');
    script.nonce = nonce;
    script.src = policy.createScriptURL(url);
    document.head.append(script);
  }
}
