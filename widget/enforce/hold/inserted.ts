import { apply, wrap } from '../../../shared/page/guard/disguise.ts';
import type { Known } from './known.ts';
import { screen } from './parsed.ts';

/**
 * Holds what scripts insert: copies, and pieces of a template that no setter has seen. Pictures load as soon as they
 * are taken over from a document that shows nothing.
 */
export function holdInserted(prototype: object, known: Known): void {
  const names = Object.getOwnPropertyNames(prototype).filter((name) => /^(imp|ap|ins|prep|rep|adop|af|be)/.test(name));
  wrap(prototype, names, 'value', (native, self, given) => {
    // Not known by its class: a frame's document makes nodes of another one. What is here already was looked at as it
    // came, such as the child that another is put before.
    for (const node of given as readonly (Partial<Node> | null)[]) {
      if (node?.nodeType && node.parentNode !== self) screen(node as Node, known);
    }
    const inserted = apply(native, self, given);
    // A frame that is asked for is guarded: by its number a script could reach it before anybody is told of it.
    // Whoever builds leaves out a property that is read for nothing.
    given.map((node) => (node as Partial<HTMLIFrameElement> | null)?.contentWindow);
    return inserted;
  });
}
