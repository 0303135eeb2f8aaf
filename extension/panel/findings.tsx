import type { Known } from '../../shared/core/identify/redact.ts';
import type { Finding } from '../../shared/core/inventory/finding.ts';
import { because } from './because.ts';
import { useText } from './text-context.ts';

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** What signs a person in, in any of the items. */
  readonly secrets: Known;
}

/** What is wrong with an item, each with its reason. */
export function Findings({ findings, secrets }: FindingsProps) {
  const text = useText();
  if (!findings.length) return null;
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li>
          <b>{text.findings[finding.type]}.</b> <span>{because(text, finding, secrets)}</span>{' '}
          <span>{text.view.advice[finding.type]}</span>
        </li>
      ))}
    </ul>
  );
}
