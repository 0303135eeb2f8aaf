import type { Finding } from '../../shared/core/inventory/finding.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import { day } from '../../shared/core/text/place.ts';
import { useText } from './text-context.ts';
import { lengthInWords } from './words.ts';

function reason(text: PanelText, finding: Finding): string {
  const because = text.because[finding.type];
  switch (finding.type) {
    case 'undeclared':
      return because;
    case 'before-consent':
    case 'after-denial':
      return fill(because, { purposes: finding.purposes.map((purpose) => text.purposes[purpose]).join(', ') });
    case 'outlives-declaration':
      return fill(because, {
        declared: finding.declared ? lengthInWords(text, finding.declared) : text.expires.browser,
        remaining: lengthInWords(text, finding.remaining),
      });
    case 'linked':
      return fill(because, {
        names: finding.names.map((name) => visible(name, 60)).join(', '),
        purposes: finding.purposes.map((purpose) => text.purposes[purpose]).join(', '),
      });
    case 'respawned':
      return fill(because, { date: day(text, finding.erasedAt) });
    case 'special-category':
      return fill(because, { field: visible(finding.field, 60), category: text.special[finding.category] });
  }
}

/** What is wrong with an item, each with its reason. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const text = useText();
  if (!findings.length) return null;
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li>
          <b>{text.findings[finding.type]}.</b> <span>{reason(text, finding)}</span>{' '}
          <span>{text.view.advice[finding.type]}</span>
        </li>
      ))}
    </ul>
  );
}
