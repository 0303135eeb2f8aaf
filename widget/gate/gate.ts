import { isPurpose, type Purpose } from '../../shared/core/policy/purposes.ts';
import type { TagEvent } from '../api.ts';
import { scriptRunner } from './run.ts';
import { isScript, park, parked, purposesOf, unpark } from './tag.ts';

/** What the gate asks and tells. It decides nothing itself. */
export interface GateKeeper {
  permits(purposes: readonly Purpose[], service: string | undefined): boolean;
  knows(service: string): boolean;
  emit(type: 'held' | 'released', detail: TagEvent): void;
  warn(message: string, tag: Element): void;
}

/** Holds services back until they are granted, now and as tags are added later. */
export function gate(document: Document, nonce: string | undefined, keeper: GateKeeper, signal: AbortSignal) {
  const run = scriptRunner(document, nonce);
  const states = new WeakMap<Element, 'held' | 'released'>();

  const judge = (tag: Element) => {
    const before = states.get(tag);
    const script = isScript(tag);
    // Only a parked script can be held; one that runs is past holding.
    if (script && (before === 'released' || tag.getAttribute('type') !== 'text/plain')) return;
    const words = purposesOf(tag);
    const service = tag.getAttribute('data-service') ?? undefined;
    const unknown = words.find((word) => !isPurpose(word));
    const permitted = unknown === undefined && keeper.permits(words.filter(isPurpose), service);
    const state = permitted ? 'released' : 'held';
    if (state === before) return;
    states.set(tag, state);
    if (!before) {
      if (unknown !== undefined) keeper.warn(`unknown purpose "${unknown}": the tag stays held`, tag);
      if (service !== undefined && !keeper.knows(service))
        keeper.warn(`unknown service "${service}": it follows its purpose`, tag);
    }
    if (script) {
      if (permitted) run(tag);
    } else if (permitted) unpark(tag);
    else park(tag);
    keeper.emit(state, { element: tag, purposes: words, service });
  };

  const sweep = (root: ParentNode) => {
    for (const tag of root.querySelectorAll(parked)) judge(tag);
  };

  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(parked)) judge(node);
        if (node.firstElementChild) sweep(node);
      }
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    /** Judges every tag anew after the consent has changed. */
    judge: () => sweep(document),
  };
}
