import { apply, wrap } from '../../../shared/page/guard/disguise.ts';
import type { Realm } from '../../../shared/page/guard/write.ts';
import type { Known } from './known.ts';
import { screen } from './parsed.ts';

/** Holds what scripts insert: copies, and pieces of a template that no setter has seen. */
export function holdInserted(
  { Node, Element, CharacterData, Document, DocumentFragment, Range }: Realm,
  known: Known,
): void {
  for (const { prototype } of [Node, Element, CharacterData, Document, DocumentFragment, Range]) {
    const names = Object.getOwnPropertyNames(prototype).filter((name) =>
      /^(append|prepend|before|after|replace|insert)/.test(name),
    );
    wrap(prototype, names, 'value', (native, self, given) => {
      // Not known by its class: a frame's document makes nodes of another one.
      for (const node of given) if (Reflect.get(Object(node), 'nodeType')) screen(node as Node, known);
      const inserted = apply(native, self, given);
      // A frame that is asked for is guarded: by its number a script could reach it before anybody is told of it.
      for (const node of given) void (node as Partial<HTMLIFrameElement> | null)?.contentWindow;
      return inserted;
    });
  }
}
