import { isPurpose } from '../../shared/core/policy/purposes.ts';
import type { Open } from '../chunks.ts';
import type { Enforcement } from '../enforcement.ts';
import type { Shell } from '../shell.ts';
import { scriptRunner } from './run.ts';
import { isScript, park, parked, purposesOf, unpark } from './tag.ts';

/**
 * Holds marked tags back until they are granted, now and as they are added later.
 * @returns judges every tag anew, after the consent has changed
 */
export function gate(
  { options, permits, emit }: Shell,
  open: Open,
  enforcement: () => Pick<Enforcement, 'screen' | 'release'> | undefined,
  inline: (tag: Element) => void,
): () => void {
  const states = new WeakMap<Element, 'held' | 'released'>();
  const serviceOf = (tag: Element) => (tag as Partial<HTMLElement>).dataset?.service;
  const permitted = (tag: Element) => {
    const purposes = purposesOf(tag);
    return purposes.every(isPurpose) && permits(purposes, serviceOf(tag));
  };
  const { run, stop } = scriptRunner(options.nonce, permitted, (markup, writer) => open('written', markup, writer));

  const judge = (tag: Element) => {
    const script = isScript(tag);
    const state = permitted(tag) ? 'released' : 'held';
    // Only a parked script can be held; one that runs is past holding.
    if (states.get(tag) === state || (script && tag.type !== 'text/plain')) return;
    states.set(tag, state);
    // Read now: a tag that was held without markup loses these marks with its release.
    const purposes = purposesOf(tag);
    const service = serviceOf(tag);
    if (state === 'held') {
      if (!script) park(tag);
      if (/^i[nf]/.test(tag.localName)) inline(tag);
    } else if (!script) unpark(tag);
    else if (!enforcement()?.release(tag)) run(tag);
    // An element of ours needs no purpose: it is there to be drawn, not to be told of.
    if (purposes[0])
      emit(state, { element: tag, purposes, service, requested: 'requested' in (tag as HTMLElement).dataset });
  };

  const sweep = (root: ParentNode) => root.querySelectorAll(parked).forEach(judge);

  const observer = new MutationObserver((changes) => {
    // Many at once come from the parser: one look at the page costs less than one at each of them.
    if (changes.length > 32) return all();
    for (const { addedNodes } of changes) {
      for (const node of addedNodes as NodeListOf<Element>) {
        // Texts and comments.
        if (!node.matches) continue;
        enforcement()?.screen(node);
        if (node.matches(parked)) judge(node);
        if (node.firstElementChild) sweep(node);
      }
    }
  });
  const roots: ParentNode[] = [];
  const see = (root: ParentNode) => {
    // Throws at what is no root, before it is kept.
    observer.observe(root, { childList: true, subtree: true });
    roots.push(root);
  };
  const all = () => {
    stop();
    for (const root of roots) {
      enforcement()?.screen(root);
      sweep(root);
    }
  };
  see(document);
  // A page's shadow roots are seen by nobody until it tells of them.
  document.addEventListener('inservice-consent:root', (event) => {
    see((event as CustomEvent).detail);
    all();
  });
  return all;
}
