import type { Finding } from '../../shared/core/inventory/finding.ts';
import { because } from './because.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';

interface FindingsProps {
  readonly findings: readonly Finding[];
}

/** What is wrong with an item, each with its reason. */
export function Findings({ findings }: FindingsProps) {
  const text = useText();
  const secrets = useSecrets();
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
