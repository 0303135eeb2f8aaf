import { replace } from '../../../shared/page/guard/disguise.ts';
import type { Known } from './known.ts';
import { screen } from './parsed.ts';

/** Holds what scripts insert: copies, and pieces of a template that no setter has seen. */
export function holdInserted(known: Known): void {
  const { Node, Element, Document, DocumentFragment, Range } = known.realm;
  const more = ['append', 'prepend', 'replaceChildren'] as const;
  for (const [holder, names] of [
    [Node.prototype, ['appendChild', 'insertBefore', 'replaceChild']],
    [Element.prototype, [...more, 'before', 'after', 'replaceWith', 'insertAdjacentElement']],
    [Document.prototype, more],
    [DocumentFragment.prototype, more],
    [Range.prototype, ['insertNode']],
  ] as const) {
    for (const name of names) {
      replace(
        holder,
        name,
        'value',
        (native) =>
          ({
            [name](this: Node, ...given: unknown[]) {
              for (const node of given) if (node instanceof Node) screen(node, known);
              return Reflect.apply(native, this, given);
            },
          })[name] as never,
      );
    }
  }
}
