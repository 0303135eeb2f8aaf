import type { Consent } from '../../shared/core/consent/consent.ts';
import { type OptionalPurpose, optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { Registry } from '../../shared/core/registry/registry.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { day } from '../../shared/core/text/place.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { cross } from '../../shared/ui/cross.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { declared } from './declared.ts';
import { PurposeSection } from './purpose.tsx';

interface PreferencesLayerProps {
  readonly banner: BannerText;
  readonly text: PreferencesText;
  readonly consent: Consent;
  readonly registry: Registry | undefined;
  readonly gpc: boolean;
  readonly policyUrl: string;
  /** What the toggles show. */
  readonly wished: (purpose: OptionalPurpose) => boolean;
  /** Consent was withdrawn a moment ago, here. */
  readonly withdrawn: boolean;
  readonly onWish: (purpose: OptionalPurpose, granted: boolean) => void;
  readonly onAct: (action: string, from: HTMLElement) => void;
  readonly onClose: () => void;
}

/** The second layer: every purpose on its own. */
export function PreferencesLayer(props: PreferencesLayerProps) {
  const { banner, text, consent, registry, gpc, policyUrl, wished, withdrawn, onWish, onAct, onClose } = props;
  const { granted, partial, ask, decidedAt } = consent;
  const status = decidedAt === undefined ? text.undecided : fill(text.decided, { date: day(text, decidedAt) });
  const notes = (purpose: OptionalPurpose) => [
    ...(consent.status === 'stale' && ask.includes(purpose) ? [text.again] : []),
    ...(partial.has(purpose) ? [text.partial] : []),
    ...(gpc && purpose === 'advertising' ? [text.gpc] : []),
  ];
  return (
    <dialog class="preferences" part="preferences" aria-labelledby="title" onClose={onClose}>
      <div class="head">
        <h2 id="title" tabIndex={-1}>
          {text.title}
        </h2>
        <IconButton action="close" label={text.close} path={cross} onAct={onAct} />
      </div>
      <div class="scroll">
        <p>
          {text.intro}{' '}
          <a href={policyUrl} target="_blank" rel="noreferrer">
            {banner.policy}
          </a>
        </p>
        <div class="status">
          <output>{withdrawn ? text.withdrawn : status}</output>
          {(granted.size > 1 || partial.size > 0) && (
            <Button action="withdraw" onAct={onAct}>
              {text.withdraw}
            </Button>
          )}
        </div>
        <PurposeSection
          text={text}
          purpose="necessary"
          granted={true}
          notes={[]}
          declared={declared(registry, 'necessary')}
        />
        {optionalPurposes.map((purpose) => (
          <PurposeSection
            key={purpose}
            text={text}
            purpose={purpose}
            granted={wished(purpose)}
            notes={notes(purpose)}
            declared={declared(registry, purpose)}
            onChange={(granted) => onWish(purpose, granted)}
          />
        ))}
      </div>
      <div class="actions">
        <Button action="deny-all" onAct={onAct}>
          {banner.denyAll}
        </Button>
        <Button action="grant-all" onAct={onAct}>
          {banner.grantAll}
        </Button>
        <Button action="save" onAct={onAct}>
          {text.save}
        </Button>
      </div>
    </dialog>
  );
}
