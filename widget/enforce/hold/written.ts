import { type Around, apply, wrap } from '../../../shared/page/guard/disguise.ts';
import type { Realm } from '../../../shared/page/guard/write.ts';
import { type Known, remember } from './known.ts';
import { parkMarkup } from './parsed.ts';

/** Holds what scripts write as markup: `document.write`, `innerHTML` and their kin. */
export function holdWritten({ Element, Document, ShadowRoot, HTMLIFrameElement }: Realm, known: Known): void {
  const parked: Around = (native, self, given) =>
    apply(
      native,
      self,
      given.map((markup) => {
        const parked = parkMarkup(markup, known);
        if (parked !== markup) remember(self);
        return parked;
      }),
    );
  for (const { prototype } of [Element, ShadowRoot, HTMLIFrameElement, Document]) {
    wrap(prototype, ['innerHTML', 'outerHTML', 'srcdoc'], 'set', parked);
    wrap(prototype, ['insertAdjacentHTML', 'setHTMLUnsafe', 'write', 'writeln'], 'value', parked);
  }
}
