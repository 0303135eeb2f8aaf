import { apply, wrap } from '../../../shared/page/guard/disguise.ts';
import type { Known } from './known.ts';
import { screen } from './parsed.ts';

/** Holds what scripts insert: copies, and pieces of a template that no setter has seen. */
export function holdInserted(known: Known): void {
  const { Node, Element, Document, DocumentFragment, Range } = known.realm;
  const names =
    'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode';
  for (const { prototype } of [Node, Element, Document, DocumentFragment, Range]) {
    wrap(prototype, names.split(' '), 'value', (native, self, given) => {
      for (const node of given) if (node instanceof Node) screen(node, known);
      const inserted = apply(native, self, given);
      // A frame that is asked for is guarded: by its number a script could reach it before anybody is told of it.
      for (const node of given) Reflect.get(Object(node), 'contentWindow');
      return inserted;
    });
  }
}
