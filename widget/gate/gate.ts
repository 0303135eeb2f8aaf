import { isPurpose } from '../../shared/core/policy/purposes.ts';
import type { Open } from '../chunks.ts';
import type { Enforcement } from '../enforcement.ts';
import { named } from '../events.ts';
import type { Shell } from '../shell.ts';
import { scriptRunner } from './run.ts';
import { move, parked, purposesOf } from './tag.ts';

/** Nothing stands behind it, so the parser may still be inside. */
const unfinished = (node: Node | null): boolean => !node || (!node.nextSibling && unfinished(node.parentNode));

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
  const serviceOf = (tag: Element) => (tag as Partial<HTMLElement>).dataset?.service;
  const permitted = (tag: Element) => {
    const purposes = purposesOf(tag);
    return purposes.every(isPurpose) && permits(purposes, serviceOf(tag));
  };
  const { run, stop } = scriptRunner(options.nonce, permitted, open);

  /**
   * A tag is granted of which the parser may have brought the beginning only: a script without its text, or with half of
   * it, a picture without its sources. It waits for what the parser brings next, and so does what stands behind it.
   */
  let late = false;

  const judge = (tag: Element) => {
    const script = tag.localName === 'script';
    const free = permitted(tag);
    // Only a parked script can be held; one that runs is past holding.
    if (released.get(tag) === free || (script && (tag as HTMLScriptElement).type !== 'text/plain')) return;
    // What has an address is whole by its beginning, and need not wait.
    if (free) late ||= document.readyState === 'loading' && !(tag as HTMLElement).dataset.src && unfinished(tag);
    if (free && late) return;
    released.set(tag, free);
    // Read now: a tag that was held without markup loses these marks with its release.
    const purposes = purposesOf(tag);
    const service = serviceOf(tag);
    if (!free) {
      if (!script) move(tag, '', 'data-');
      if (/^in?[fs]/.test(tag.localName)) inline(tag);
    } else if (!script) move(tag, 'data-', '');
    else if (!enforcement()?.release(tag)) run(tag as HTMLScriptElement);
    // An element of ours needs no purpose: it is there to be drawn, not to be told of.
    if (purposes[0])
      emit(free ? 'released' : 'held', {
        purposes,
        requested: 'requested' in (tag as HTMLElement).dataset,
        service,
        element: tag,
      });
  };

  const look = (root: ParentNode) => {
    enforcement()?.screen(root);
    // A root of the page is no element.
    if ((root as Partial<Element>).matches?.(parked)) judge(root as Element);
    root.querySelectorAll(parked).forEach(judge);
  };

  const observer = new MutationObserver((changes) => {
    // Many at once come from the parser: one look at the page costs less than one at each of them.
    if (late || changes.length > 32) return all();
    for (const { addedNodes } of changes) {
      for (const node of addedNodes as NodeListOf<Node & Partial<Element>>) {
        // Texts and comments are passed over.
        if (node.matches) look(node as Element);
      }
    }
  });
  /** Shadow roots; documents of frames, which come and go, are told of anew with each consent. */
  const roots: ParentNode[] = [document];
  const all = () => {
    late = false;
    stop();
    roots.forEach(look);
  };
  const see = (root: ParentNode) => observer.observe(root, { childList: true, subtree: true });
  see(document);
  document.addEventListener('readystatechange', () => late && all());
  // A page's shadow roots are seen by nobody until it tells of them.
  document.addEventListener(named('root'), (({ detail }: CustomEvent<ShadowRoot>) => {
    // Throws at what is no root, before it is kept.
    see(detail);
    if (detail.host) roots.push(detail);
    look(detail);
  }) as EventListener);
  return all;
}
