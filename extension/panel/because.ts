import { type Known, shownName } from '../../shared/core/identify/redact.ts';
import { shownWay } from '../../shared/core/identify/shown-way.ts';
import type { Finding } from '../../shared/core/inventory/finding.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import { day } from '../../shared/core/text/place.ts';
import { lengthInWords, lengthsApart } from './words.ts';

/** Why a finding is one, in a sentence. @param known what signs a person in, in any of the items */
export function because(text: PanelText, finding: Finding, known: Known): string {
  const reason = text.because[finding.type];
  switch (finding.type) {
    case 'undeclared':
      return reason;
    case 'before-consent':
    case 'after-denial':
      return fill(reason, { purposes: finding.purposes.map((purpose) => text.purposes[purpose]).join(', ') });
    case 'outlives-declaration': {
      if (!finding.declared) {
        return fill(reason, { declared: text.expires.browser, remaining: lengthInWords(text, finding.remaining) });
      }
      const [declared, remaining] = lengthsApart(text, finding.declared, finding.remaining);
      return fill(reason, { declared, remaining });
    }
    case 'linked':
      return fill(reason, {
        names: finding.names.map((name) => visible(shownName(name, known), 60)).join(', '),
        purposes: finding.purposes.map((purpose) => text.purposes[purpose]).join(', '),
      });
    case 'respawned':
      return fill(reason, { date: day(text, finding.erasedAt) });
    case 'special-category':
      return fill(reason, {
        field: visible(shownWay(finding.field, known), 60),
        category: text.special[finding.category],
      });
  }
}
