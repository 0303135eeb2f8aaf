import { type Decided, mark } from '../../shared/core/consent/decided.ts';
import {
  isPurpose,
  type OptionalPurpose,
  optionalPurposes,
  type Purpose,
  purposes,
} from '../../shared/core/policy/purposes.ts';

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

/** Types hold no test that is written without them: a mistyped purpose would quietly be a denied one. */
function insistOnPurposes(words: readonly string[]): void {
  const stranger = words.find((word) => !isPurpose(word));
  if (stranger !== undefined)
    throw new TypeError(`There is no purpose "${stranger}". Purposes: ${purposes.join(', ')}.`);
}

export function decidedBy(choice: Choice): Decided {
  const { granted = [], services = {}, at = Date.now(), edition = standardEdition, gpc = false } = choice;
  insistOnPurposes([...granted, ...Object.keys(services)]);
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
