import { operator } from '../../shared/core/policy/operator.ts';
import { type OptionalPurpose, optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { Button } from '../../shared/ui/button.tsx';
import { cross, IconButton } from '../../shared/ui/icon-button.tsx';

interface BannerProps {
  readonly text: BannerText;
  readonly layout: 'bar' | 'box' | 'dialog';
  readonly stale: boolean;
  /** The purposes in question. */
  readonly ask: readonly OptionalPurpose[];
  readonly gpc: boolean;
  readonly policyUrl: string;
  /** The preferences could not be loaded. */
  readonly failed: boolean;
  readonly onAct: (action: string, from: HTMLElement) => void;
}

/** The first layer: three answers on equal terms. */
export function Banner({ text, layout, stale, ask, gpc, policyUrl, failed, onAct }: BannerProps) {
  const all = ask.length === optionalPurposes.length;
  const grant = all ? text.grantAll : text.grant;
  const purposes = ask.map((purpose) => text.purposes[purpose]).join(', ');
  return (
    <section
      class={`banner ${layout}`}
      part="banner"
      popover="manual"
      role={layout === 'dialog' ? 'dialog' : 'region'}
      aria-labelledby="title"
    >
      <div class="scroll">
        <div class="head">
          <h2 id="title">{text.title}</h2>
          <IconButton action="close" label={text.close} path={cross} onAct={onAct} />
        </div>
        <p>
          {fill(stale ? text.stale : text.ask, { purposes })} {text.silence}
        </p>
        {gpc && ask.includes('advertising') && <p>{fill(text.gpc, { grant })}</p>}
        <p class="small">
          {text.operator}: <span lang="ru">{operator.name}</span>.{' '}
          <a href={policyUrl} target="_blank" rel="noreferrer">
            {text.policy}
          </a>
        </p>
        {failed && <p role="alert">{text.failed}</p>}
      </div>
      <div class="actions">
        <Button action="deny-all" onAct={onAct}>
          {all ? text.denyAll : text.deny}
        </Button>
        <Button action="grant-all" onAct={onAct}>
          {grant}
        </Button>
        <Button action="preferences" onAct={onAct}>
          {text.preferences}
        </Button>
      </div>
    </section>
  );
}
