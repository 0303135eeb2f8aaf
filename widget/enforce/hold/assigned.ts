import { apply, wrap } from '../../../shared/page/guard/disguise.ts';
import { type Known, loading, park, unmark } from './known.ts';

/**
 * Holds what scripts assign (`script.src = …`, `new Image().src = …`, `setAttribute('src', …)`) before it loads.
 * @returns lets a script that was held so load in place, with its listeners and the page's references to it;
 *   `false` for every other tag
 */
export function holdAssigned({ realm, policy, heldAt, waits, held }: Known): (tag: Element) => boolean {
  /** Tags made by script, whose loading attribute is parked. */
  const made = new WeakSet<Element>();

  const assign = (tag: HTMLElement, name: string, value: unknown, pass: () => unknown) => {
    const rule = heldAt(`${value}`);
    if (!rule) {
      if (made.delete(tag)) unmark(tag, name);
      // Marked by the page itself: the new address waits as the former one did.
      else if (waits(tag)) return tag.setAttribute(`data-${name}`, `${value}`);
      pass();
      return;
    }
    made.add(tag);
    park(tag, name, `${value}`, rule);
    if (tag.localName === 'img' && !tag.isConnected) held(tag, rule);
  };

  const { HTMLScriptElement, HTMLImageElement, HTMLIFrameElement, HTMLLinkElement, Element } = realm;
  for (const { prototype } of [HTMLScriptElement, HTMLImageElement, HTMLIFrameElement, HTMLLinkElement]) {
    wrap(prototype, [...loading], 'set', (native, self, given, name) =>
      assign(self, name, given[0], () => apply(native, self, given)),
    );
    // Snippets look for their own tag by its address.
    wrap(
      prototype,
      [...loading],
      'get',
      (native, self: Element, _, name) =>
        (made.has(self) && self.getAttribute(`data-${name}`)) || apply(native, self, []),
    );
  }
  wrap(Element.prototype, ['setAttribute'], 'value', (native, self: HTMLElement, given) => {
    const name = `${given[0]}`.toLowerCase();
    const pass = () => apply(native, self, given);
    if (loading.has(name) && /^(script|iframe|img|link)$/.test(self.localName)) assign(self, name, given[1], pass);
    else pass();
  });

  return (tag) => {
    const url = tag.getAttribute('data-src');
    if (tag.localName !== 'script' || url === null || !made.delete(tag)) return false;
    unmark(tag, 'src');
    (tag as HTMLScriptElement).src = policy.createScriptURL(url);
    return true;
  };
}
