import { apply, wrap, wrapClass } from '../../../shared/page/guard/disguise.ts';
import type { Realm } from '../../../shared/page/guard/write.ts';
import { type Known, loader, loading, made, park, parkedAs, past, still, unmark } from './known.ts';
import { parkMarkup } from './parsed.ts';

/** Classes of elements that load. */
const classes = 'Link IFrame Input Script Media Object Video Image Track Source Embed';

/** What waits in a tag, as the tag would answer: an address with all that belongs to it; `srcset` and `srcdoc` as they are. */
function waiting(tag: HTMLElement, name: string): string | null {
  const href = tag.getAttribute(parkedAs(tag, name));
  return href && !/^src./.test(name) ? Object.assign(tag.ownerDocument.createElement('a'), { href }).href : href;
}

/** Holds what scripts assign (`script.src = …`, `new Image().src = …`, `setAttribute('src', …)`) before it loads. */
export function holdAssigned(realm: Realm, known: Known): void {
  const { heldAt, waits, held } = known;
  const assign = (tag: HTMLElement, name: string, value: unknown, pass: () => unknown) => {
    if (!loading.includes(name) || !loader.test(tag.localName)) return pass();
    const address = `${value}`;
    const rule = heldAt(address, name, tag);
    if (!rule) {
      if (made.has(tag)) {
        tag.removeAttribute(parkedAs(tag, name));
        // Another of its addresses may wait on, and needs the marks.
        if (!loading.some((other) => tag.hasAttribute(parkedAs(tag, other))) && made.delete(tag)) unmark(tag);
      }
      // Marked by the page itself: the new address waits as the former one did.
      else if (waits(tag)) {
        if (tag.localName === 'script') still(tag);
        return tag.setAttribute(parkedAs(tag, name), address);
      }
      // In the page, it runs now.
      if (tag.localName === 'script' && tag.isConnected) past.add(tag);
      return pass();
    }
    made.add(tag);
    park(tag, name, address, rule);
    // An `img`, `audio` or `video` loads without being in the page; whatever else loads is seen there.
    if (/[go]$/.test(tag.localName) && !tag.isConnected) held(tag, rule);
    return undefined;
  };

  for (const name of classes.split(' ')) {
    const { prototype } = Reflect.get(realm, `HTML${name}Element`) as typeof HTMLElement;
    wrap(prototype, loading, 'set', (native, self, given, name) =>
      assign(self, name, given[0], () => apply(native, self, given)),
    );
    // Snippets look for their own tag by its address.
    wrap(
      prototype,
      loading,
      'get',
      (native, self: HTMLElement, _, name) =>
        apply(native, self, []) || (self.dataset['purpose'] && waiting(self, name)) || '',
    );
  }
  const { prototype } = realm.Element;
  const names = ['setAttribute', 'setAttributeNS', 'setAttributeNode', 'setAttributeNodeNS'];
  wrap(prototype, names, 'value', (native, self, given, method) => {
    const at = method === 'setAttributeNS' ? 1 : 0;
    const { localName = `${given[at]}`.toLowerCase().replace(/.*:/, ''), value = given[at + 1] } = Object(
      given[0],
    ) as Partial<Attr>;
    return assign(self, localName, value, () =>
      apply(native, self, localName === 'srcdoc' ? given.map((text) => parkMarkup(text, known, self)) : given),
    );
  });
  // Its address is set before anybody sees the element.
  wrapClass(realm, 'Audio', (make, [src]) => Object.assign(make([]), src !== undefined && { src }));
}

/**
 * Lets a script that was held as it was made load in place, with its listeners and the page's references to it;
 * `false` for every other script. One of SVG has no address of that name: one of HTML takes its place.
 */
export function release(tag: Element, { policy }: Known): boolean {
  if (!('src' in tag) || !made.delete(tag)) return false;
  const url = `${tag.getAttribute('data-src')}`;
  tag.removeAttribute('data-src');
  unmark(tag);
  tag.src = policy.createScriptURL(url);
  return true;
}
