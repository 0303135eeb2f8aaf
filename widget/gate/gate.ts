import { isPurpose } from '../../shared/core/policy/purposes.ts';
import type { Open } from '../chunks.ts';
import type { Enforcement } from '../enforcement.ts';
import { named } from '../events.ts';
import type { Shell } from '../shell.ts';
import { scriptRunner } from './run.ts';
import { move, parked, purposesOf } from './tag.ts';

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
    const script = tag.localName === 'script' ? (tag as HTMLScriptElement) : undefined;
    const state = permitted(tag) ? 'released' : 'held';
    // Only a parked script can be held; one that runs is past holding.
    if (states.get(tag) === state || (script && script.type !== 'text/plain')) return;
    states.set(tag, state);
    // Read now: a tag that was held without markup loses these marks with its release.
    const purposes = purposesOf(tag);
    const service = serviceOf(tag);
    if (state === 'held') {
      if (!script) move(tag, '', 'data-');
      if (/^in?[fs]/.test(tag.localName)) inline(tag);
    } else if (!script) move(tag, 'data-', '');
    else if (!enforcement()?.release(tag)) run(script);
    // An element of ours needs no purpose: it is there to be drawn, not to be told of.
    if (purposes[0])
      emit(state, { purposes, requested: 'requested' in (tag as HTMLElement).dataset, service, element: tag });
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
  /** Shadow roots; documents of frames, which come and go, are told of anew with each consent. */
  const roots: ParentNode[] = [document];
  const look = (root: ParentNode) => {
    enforcement()?.screen(root);
    sweep(root);
  };
  const all = () => {
    stop();
    roots.forEach(look);
  };
  const see = (root: ParentNode) => observer.observe(root, { childList: true, subtree: true });
  see(document);
  // A page's shadow roots are seen by nobody until it tells of them.
  document.addEventListener(named('root'), (event) => {
    const { detail } = event as CustomEvent<ShadowRoot>;
    // Throws at what is no root, before it is kept.
    see(detail);
    if (detail.host) roots.push(detail);
    look(detail);
  });
  return all;
}
