import type { Consent } from '../../shared/core/consent/consent.ts';
import { type OptionalPurpose, optionalPurposes, type Purpose } from '../../shared/core/policy/purposes.ts';
import { since } from '../../shared/core/policy/since.ts';
import { declares } from '../../shared/core/registry/rules.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { day } from '../../shared/core/text/place.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { Button } from '../../shared/ui/button.tsx';
import type { Shell } from '../shell.ts';
import { type Declared, declared, editionsOf } from './declared.ts';
import type { Draft } from './draft.ts';
import { servicesOnPage } from './on-page.ts';
import { PolicyChanges } from './policy-changes.tsx';
import { PurposeSection } from './purpose.tsx';
import { wishedService } from './wishes.ts';

export interface PurposeListProps {
  readonly shell: Pick<Shell, 'registry' | 'gpc'>;
  readonly banner: BannerText;
  readonly text: PreferencesText;
  readonly consent: Consent;
  readonly draft: Draft;
  readonly policyUrl: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onAct: (action: string, from: HTMLElement) => void;
}

/** What a person would lose by switching a purpose off that holds now: in words, and by the names on this device. */
function lossOf(
  { text, consent, draft }: PurposeListProps,
  purpose: OptionalPurpose,
  { own, known }: Declared,
): readonly string[] {
  const held = consent.granted.has(purpose) || consent.partial.has(purpose);
  const gone = [...own, ...known].filter((service) => !wishedService(draft.wishes, service));
  if (!held || draft.wishes.whole.has(purpose) || gone.length === 0) return [];
  const names = draft.here.filter((name) =>
    gone.some(({ items = [] }) => items.some((item) => declares(item.name, name))),
  );
  const all = gone.length === own.length + known.length;
  return [
    ...(all ? [text.losses[purpose]] : []),
    ...(names.length ? [fill(text.erased, { names: names.join(', ') })] : []),
  ];
}

/** Every purpose on its own, with the state of the choice above them. */
export function PurposeList(props: PurposeListProps) {
  const { shell, banner, text, consent, draft, policyUrl, now, onAct } = props;
  const { granted, partial, ask, decidedAt } = consent;
  const status = decidedAt === undefined ? text.undecided : fill(text.decided, { date: day(text, decidedAt) });
  const onPage = servicesOnPage();
  const under = (purpose: Purpose) => declared(shell.registry, purpose, onPage);
  const notes = (purpose: OptionalPurpose) => [
    ...(consent.status === 'stale' && ask.includes(purpose) ? [text.again] : []),
    ...(partial.has(purpose) ? [text.partial] : []),
    ...(shell.gpc && purpose === 'advertising' ? [text.gpc] : []),
    ...lossOf(props, purpose, under(purpose)),
  ];
  const common = {
    text,
    here: draft.here,
    grantedService: (service: Parameters<typeof wishedService>[1]) => wishedService(draft.wishes, service),
    onOpen: draft.look,
  };
  return (
    <>
      <p>
        {text.intro}{' '}
        <a href={policyUrl} target="_blank" rel="noreferrer">
          {banner.policy}
        </a>
      </p>
      <div class="status">
        <output>{draft.done ? text[draft.done] : status}</output>
        {(granted.size > 1 || partial.size > 0) && (
          <>
            <Button action="withdraw" describedBy="withdrawal" onAct={onAct}>
              {text.withdraw}
            </Button>
            <p id="withdrawal" class="small">
              {text.withdrawal}
            </p>
          </>
        )}
      </div>
      <PolicyChanges
        text={text}
        banner={banner}
        consent={consent}
        since={since(editionsOf(shell.registry), decidedAt, now)}
      />
      <PurposeSection purpose="necessary" granted={true} notes={[]} declared={under('necessary')} {...common} />
      {optionalPurposes.map((purpose) => (
        <PurposeSection
          key={purpose}
          purpose={purpose}
          granted={draft.wishes.whole.has(purpose)}
          notes={notes(purpose)}
          declared={under(purpose)}
          onChange={(wished) => draft.wish(purpose, wished)}
          onService={draft.wishService}
          {...common}
        />
      ))}
    </>
  );
}
