import { replace } from '../../../shared/page/guard/disguise.ts';
import { policy } from '../../trust.ts';
import { type Known, loading, park, unmark } from './known.ts';

const setters = [
  ['HTMLScriptElement', ['src']],
  ['HTMLImageElement', ['src', 'srcset']],
  ['HTMLIFrameElement', ['src']],
  ['HTMLLinkElement', ['href']],
] as const;

/**
 * Holds what scripts assign (`script.src = …`, `new Image().src = …`, `setAttribute('src', …)`) before it loads.
 * @returns lets a script that was held so load in place, with its listeners and the page's references to it;
 *   `false` for every other tag
 */
export function holdAssigned({ realm, heldAt, held }: Known): (tag: Element) => boolean {
  /** Tags made by script, whose loading attribute is parked. */
  const made = new WeakSet<Element>();

  const assign = (tag: Element, name: string, value: unknown, pass: () => unknown) => {
    const rule = heldAt(`${value}`);
    if (!rule) {
      if (made.delete(tag)) unmark(tag, name);
      pass();
      return;
    }
    made.add(tag);
    park(tag, name, `${value}`, rule);
    if (tag.localName === 'img' && !tag.isConnected) held(tag, rule);
  };

  for (const [constructor, names] of setters) {
    for (const name of names) {
      const { prototype } = realm[constructor];
      replace(
        prototype,
        name,
        'set',
        (native) =>
          ({
            [name](this: Element, value: unknown) {
              assign(this, name, value, () => Reflect.apply(native, this, [value]));
            },
          })[name] as never,
      );
      // Snippets look for their own tag by its address.
      replace(
        prototype,
        name,
        'get',
        (native) =>
          ({
            [name](this: Element) {
              return (made.has(this) && this.getAttribute(`data-${name}`)) || Reflect.apply(native, this, []);
            },
          })[name] as never,
      );
    }
  }
  replace(
    realm.Element.prototype,
    'setAttribute',
    'value',
    (native) =>
      ({
        setAttribute(this: Element, ...given: unknown[]) {
          const pass = () => Reflect.apply(native, this, given);
          const name = `${given[0]}`;
          if (name.length > 6 || !loading.has(name.toLowerCase()) || !/^(script|img|iframe|link)$/.test(this.localName))
            pass();
          else assign(this, name.toLowerCase(), given[1], pass);
        },
      }).setAttribute as never,
  );

  return (tag) => {
    const url = tag.getAttribute('data-src');
    if (tag.localName !== 'script' || url === null || !made.delete(tag)) return false;
    unmark(tag, 'src');
    (tag as HTMLScriptElement).src = policy.createScriptURL(url);
    return true;
  };
}
