import { replace } from '../../../shared/page/guard/disguise.ts';
import { policy } from '../../trust.ts';
import type { Known } from './known.ts';

const tags = /<(script|iframe|img|link|embed)\b[^>]*>/gi;
const loads = /\s(src|href)\s*=\s*["']?([^"'\s>]+)/i;
const typed = /\stype\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i;

/** Parks the tags of known services in a piece of markup. Markup without any is returned as it came. */
export function parkMarkup(markup: unknown, heldAt: Known['heldAt']): unknown {
  const text = `${markup}`;
  const parked = text.replace(tags, (tag, element: string) => {
    const [attribute = '', name = '', url = ''] = loads.exec(tag) ?? [];
    const rule = url && heldAt(url.replaceAll('&amp;', '&'));
    if (!rule) return tag;
    const marks = ` data-purpose="${rule.purposes.join(' ')}" data-service="${rule.id}" data-${name.toLowerCase()}`;
    const held = tag.replace(attribute, () => marks + attribute.slice(name.length + 1));
    if (element.toLowerCase() !== 'script') return held;
    return held
      .replace(typed, (type) => type.replace(/type/i, 'data-type'))
      .replace(element, `${element} type="text/plain"`);
  });
  return parked === text ? markup : policy.createHTML(parked);
}

/** Holds what scripts write as markup: `document.write`, `innerHTML` and their kin. */
export function holdWritten({ realm, heldAt }: Known): void {
  const { Element, Document, ShadowRoot } = realm;
  const park = (markup: unknown) => parkMarkup(markup, heldAt);
  for (const [holder, name] of [
    [Element.prototype, 'innerHTML'],
    [Element.prototype, 'outerHTML'],
    [ShadowRoot.prototype, 'innerHTML'],
  ] as const) {
    replace(
      holder,
      name,
      'set',
      (native) =>
        ({
          [name](this: Node, markup: unknown) {
            Reflect.apply(native, this, [park(markup)]);
          },
        })[name] as never,
    );
  }
  replace(
    Element.prototype,
    'insertAdjacentHTML',
    'value',
    (native) =>
      ({
        insertAdjacentHTML(this: Node, ...[where, markup]: unknown[]) {
          Reflect.apply(native, this, [where, park(markup)]);
        },
      }).insertAdjacentHTML as never,
  );
  for (const name of ['write', 'writeln'] as const) {
    replace(
      Document.prototype,
      name,
      'value',
      (native) =>
        ({
          [name](this: Document, ...given: unknown[]) {
            Reflect.apply(native, this, given.map(park));
          },
        })[name] as never,
    );
  }
}
