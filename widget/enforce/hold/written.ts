import { type Around, apply, wrap } from '../../../shared/page/guard/disguise.ts';
import type { Known } from './known.ts';

const tags = /<(script|iframe|img|link|embed)\b[^>]*>/gi;
const loads = /\s(src|href)\s*=\s*["']?([^"'\s>]+)/i;
const typed = /\stype\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i;

/** Parks the tags of known services in a piece of markup. Markup without any is returned as it came. */
export function parkMarkup(markup: unknown, { heldAt, policy }: Pick<Known, 'heldAt' | 'policy'>): unknown {
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
export function holdWritten(known: Known): void {
  const { Element, Document, ShadowRoot } = known.realm;
  const parked: Around = (native, self, given) =>
    apply(
      native,
      self,
      given.map((markup) => parkMarkup(markup, known)),
    );
  for (const { prototype } of [Element, ShadowRoot]) wrap(prototype, ['innerHTML', 'outerHTML'], 'set', parked);
  wrap(Element.prototype, ['insertAdjacentHTML'], 'value', parked);
  wrap(Document.prototype, ['write', 'writeln'], 'value', parked);
}
