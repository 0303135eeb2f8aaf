import type { Purpose } from '../../shared/core/policy/purposes.ts';
import { section8 } from '../../shared/core/policy/section8.ts';
import type { Service } from '../../shared/core/registry/registry.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { plural } from '../../shared/core/text/plural.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { Toggle } from '../../shared/ui/toggle.tsx';
import type { Declared } from './declared.ts';
import { Stored } from './stored.tsx';

interface PurposeProps {
  readonly text: PreferencesText;
  readonly purpose: Purpose;
  readonly granted: boolean;
  /** What is special about it now, in a few words. */
  readonly notes: readonly string[];
  readonly declared: Declared;
  /** Names that are stored on this device. */
  readonly here: readonly string[];
  readonly grantedService: (service: Service) => boolean;
  /** Absent: locked. */
  readonly onChange?: ((granted: boolean) => void) | undefined;
  readonly onService?: ((service: Service, granted: boolean) => void) | undefined;
  /** The details were opened. */
  readonly onOpen: () => void;
}

/** One purpose: what it is for, where the policy says so, who stores what under it. */
export function PurposeSection(props: PurposeProps) {
  const { text, purpose, granted, notes, declared, here, grantedService, onChange, onService, onOpen } = props;
  const { name, about } = text.purposes[purpose];
  const { clauses } = section8[purpose];
  return (
    <section class="purpose">
      <div class="head">
        <div class="name">
          <h3 id={`${purpose}-name`}>{name}</h3>
          {!onChange && <span class="small">{text.always}</span>}
        </div>
        <Toggle
          hook={{ 'data-purpose': purpose }}
          granted={granted}
          labelledBy={`${purpose}-name`}
          describedBy={`${purpose}-about`}
          {...(onChange && { onChange })}
        />
      </div>
      <p id={`${purpose}-about`}>
        {about}{' '}
        <span class="small">
          {fill(plural(text.lang, text.clause, clauses.length), { clauses: clauses.join(', ') })}
        </span>
      </p>
      <div aria-live="polite">
        {notes.map((note) => (
          <p key={note} class="note">
            {note}
          </p>
        ))}
      </div>
      <Stored
        text={text}
        declared={declared}
        under={purpose}
        here={here}
        granted={grantedService}
        onService={onService}
        onOpen={onOpen}
      />
    </section>
  );
}
