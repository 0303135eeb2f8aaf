import { type Around, apply, wrap } from '../../../shared/page/guard/disguise.ts';
import { asText, type Known } from './known.ts';
import { parkMarkup } from './parsed.ts';

/** Holds what scripts write as markup: `document.write`, `innerHTML` and their kin. */
export function holdWritten(prototype: object, known: Known): void {
  const parked: Around = (native, self: Element, given, name) =>
    apply(
      native,
      self,
      name === 'innerHTML' && asText.test(self.localName) ? given : given.map((text) => parkMarkup(text, known, self)),
    );
  wrap(prototype, ['innerHTML', 'outerHTML', 'srcdoc'], 'set', parked);
  const methods = ['insertAdjacentHTML', 'writeln', 'setHTMLUnsafe', 'write', 'createContextualFragment'];
  wrap(prototype, methods, 'value', parked);
}
