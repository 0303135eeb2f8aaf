import { type Decided, mark } from '../../shared/core/consent/decided.ts';
import { type OptionalPurpose, optionalPurposes, type Purpose } from '../../shared/core/policy/purposes.ts';

/** What a person is said to have chosen. */
export interface Choice {
  /** Everything else is denied. `necessary` may stand here and changes nothing. */
  readonly granted?: readonly Purpose[];
  /** Services granted alone inside a purpose that is not granted as a whole. */
  readonly services?: Partial<Readonly<Record<OptionalPurpose, readonly string[]>>>;
  /** When, as a date or in epoch milliseconds. Now, unless given. */
  readonly at?: Date | number;
  /** Id of the edition in force at that time: that of your registry, or `1`, the built-in one's. */
  readonly edition?: string;
  /** UUIDv4 of the record. The same one each time, unless given. */
  readonly recordId?: string;
  /** The person knew that Global Privacy Control was on. */
  readonly gpc?: boolean;
}

export const standardEdition = '1';

export function decidedBy(choice: Choice): Decided {
  const { granted = [], services = {}, at = Date.now(), edition = standardEdition, gpc = false } = choice;
  const decisionFor = (purpose: OptionalPurpose) =>
    granted.includes(purpose) ? 'granted' : services[purpose]?.length ? 'partial' : 'denied';
  return {
    recordId: choice.recordId ?? '00000000-0000-4000-8000-000000000000',
    decidedAt: Number(at),
    edition,
    purposes: {
      personalization: decisionFor('personalization'),
      advertising: decisionFor('advertising'),
      statistics: decisionFor('statistics'),
      quality: decisionFor('quality'),
    },
    services: optionalPurposes.flatMap((purpose) =>
      decisionFor(purpose) === 'partial' ? (services[purpose] ?? []).map(mark) : [],
    ),
    gpc,
  };
}
