import type { Bring } from '../chunks.ts';
import type { Enforce } from '../enforcement.ts';
import { named } from '../events.ts';
import { policy } from '../trust.ts';
import { beside } from '../where.ts';

/**
 * Brings enforcement into the page. While the parser stands right behind the loader, the script is written into the
 * document: it then runs before any other script of the page, which no other way of loading can promise.
 * Elsewhere (loader inserted by script, or deferred) it is appended and runs as soon as it has arrived.
 */
export const bring: Bring = (name, nonce, begin) => {
  const url = beside(name);
  document.addEventListener(named('enforce'), (event) => begin((event as CustomEvent<Enforce>).detail), {
    once: true,
  });
  const id = 'inservice-enforce';
  if (document.currentScript && document.readyState === 'loading') {
    document.write(policy.createHTML(`<script id="${id}" nonce="${nonce}" src="${url}"></script>`));
  }
  if (!document.getElementById(id))
    document.head.append(Object.assign(document.createElement('script'), { nonce, src: policy.createScriptURL(url) }));
};
