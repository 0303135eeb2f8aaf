import { isPurpose } from '../../shared/core/policy/purposes.ts';
import type { Open } from '../chunks.ts';
import type { Enforcement } from '../enforcement.ts';
import { named } from '../events.ts';
import type { Shell } from '../shell.ts';
import { scriptRunner } from './run.ts';
import { markedOf, move, parked, parts, purposesOf } from './tag.ts';

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
  /** Whether a tag was released when it was judged last. */
  const released = new WeakMap<Element, boolean>();
  const serviceOf = (tag: Element) => markedOf(tag)?.dataset.service;
  const permitted = (tag: Element) => {
    const purposes = purposesOf(tag);
    return purposes.every(isPurpose) && permits(purposes, serviceOf(tag));
  };
  const { run, stop } = scriptRunner(options.nonce, permitted, open);

  const judge = (tag: Element) => {
    // The parser may bring them later than the tag that they are parts of.
    tag.querySelectorAll(parts).forEach(judge);
    const script = tag.localName === 'script';
    const free = permitted(tag);
    // Only a parked script can be held; one that runs is past holding.
    if (released.get(tag) === free || (script && (tag as HTMLScriptElement).type !== 'text/plain')) return;
    released.set(tag, free);
    // Read now: a tag that was held without markup loses these marks with its release.
    const purposes = purposesOf(tag);
    const service = serviceOf(tag);
    const marked = tag === markedOf(tag);
    if (!free) {
      if (!script) move(tag, '', 'data-');
      if (/^in?[fs]/.test(tag.localName)) inline(tag);
    } else if (!script) move(tag, 'data-', '');
    else if (!enforcement()?.release(tag)) run(tag as HTMLScriptElement);
    // A part is told of with its whole; an element of ours is there to be drawn, not to be told of.
    if (marked)
      emit(free ? 'released' : 'held', {
        purposes,
        requested: 'requested' in (tag as HTMLElement).dataset,
        service,
        element: tag,
      });
  };

  const look = (root: ParentNode) => {
    enforcement()?.screen(root);
    root.querySelectorAll(parked).forEach(judge);
  };

  const observer = new MutationObserver((changes) => {
    // Many at once come from the parser: one look at the page costs less than one at each of them.
    if (changes.length > 32) return all();
    for (const { addedNodes } of changes) {
      for (const node of addedNodes as NodeListOf<Element>) {
        // Texts and comments.
        if (!node.closest) continue;
        look(node);
        const tag = node.closest(parked);
        if (tag) judge(tag);
      }
    }
  });
  /** Shadow roots; documents of frames, which come and go, are told of anew with each consent. */
  const roots: ParentNode[] = [document];
  const all = () => {
    stop();
    roots.forEach(look);
  };
  const see = (root: ParentNode) => observer.observe(root, { childList: true, subtree: true });
  see(document);
  // A page's shadow roots are seen by nobody until it tells of them.
  document.addEventListener(named('root'), (({ detail }: CustomEvent<ShadowRoot>) => {
    // Throws at what is no root, before it is kept.
    see(detail);
    if (detail.host) roots.push(detail);
    look(detail);
  }) as EventListener);
  return all;
}
