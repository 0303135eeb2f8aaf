import { isPurpose } from '../../shared/core/policy/purposes.ts';
import type { Open } from '../chunks.ts';
import type { Enforcement } from '../enforcement.ts';
import { named } from '../events.ts';
import type { Shell } from '../shell.ts';
import { scriptRunner } from './run.ts';
import { markedOf, marksOf, move, parked, parts } from './tag.ts';

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
  const permitted = ({ purposes, service }: ReturnType<typeof marksOf>) =>
    purposes.every(isPurpose) && permits(purposes, service);
  const { run, heed } = scriptRunner(options.nonce, (tag) => permitted(marksOf(tag)), open);

  const judge = (tag: Element) => {
    const owner = markedOf(tag);
    // The parser may bring them later than the tag that they are parts of.
    if (owner) tag.querySelectorAll(parts).forEach(judge);
    const script = tag.localName === 'script';
    // Read now: a tag that was held without markup loses these marks with its release.
    const marks = marksOf(tag);
    const free = permitted(marks);
    // Only a parked script can be held; one that runs is past holding.
    if (released.get(tag) === free || (script && (tag as HTMLScriptElement).type !== 'text/plain')) return;
    released.set(tag, free);
    if (!script) move(tag, free ? 'data-' : '');
    else if (free && !enforcement()?.release(tag)) run(tag as HTMLScriptElement);
    if (!free && /^in?[fs]/.test(tag.localName)) inline(tag);
    // A part is told of with its whole; an element of ours is there to be drawn, not to be told of.
    if (owner === tag && marks.purposes[0])
      emit(free ? 'released' : 'held', {
        ...marks,
        requested: 'requested' in (tag as HTMLElement).dataset,
        element: tag,
      });
  };

  const look = (root: ParentNode) => {
    enforcement()?.screen(root);
    root.querySelectorAll(parked).forEach(judge);
  };

  const observer = new MutationObserver((changes) => {
    heed();
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
    heed();
    roots.forEach(look);
  };
  const see = (root: ParentNode) => observer.observe(root, { childList: true, subtree: true });
  see(document);
  document.addEventListener('readystatechange', heed);
  // A page's shadow roots are seen by nobody until it tells of them.
  document.addEventListener(named('root'), (({ detail }: CustomEvent<ShadowRoot>) => {
    // Throws at what is no root, before it is kept.
    see(detail);
    if (detail.host) roots.push(detail);
    look(detail);
  }) as EventListener);
  return all;
}
