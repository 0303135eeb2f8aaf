import type { Finding } from '../../shared/core/inventory/finding.ts';
import { because } from './because.ts';
import { useText } from './text-context.ts';

/** What is wrong with an item, each with its reason. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const text = useText();
  if (!findings.length) return null;
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li>
          <b>{text.findings[finding.type]}.</b> <span>{because(text, finding)}</span>{' '}
          <span>{text.view.advice[finding.type]}</span>
        </li>
      ))}
    </ul>
  );
}
