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
      // Not known by its class: a frame's document makes nodes of another one.
      for (const node of given) if (Reflect.get(Object(node), 'nodeType')) screen(node as Node, known);
      const inserted = apply(native, self, given);
      // A frame that is asked for is guarded: by its number a script could reach it before anybody is told of it.
      for (const node of given) void (node as Partial<HTMLIFrameElement> | null)?.contentWindow;
      return inserted;
    });
  }
}
