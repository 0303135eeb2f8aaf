import type { FormatName } from '../../identify/formats.ts';
import type { Category, Certainty, countFacts, timeFacts } from '../../identify/found.ts';
import type { Layer } from '../../identify/peel.ts';
import type { Forms } from '../plural.ts';

/** What is said of a value. Words in braces are filled in. */
export interface IdentifyText {
  readonly lang: 'ru' | 'kk' | 'en';
  /** `{what}`: a format. */
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly formats: Readonly<Record<FormatName, string>>;
  /** `{date}`. */
  readonly times: Readonly<Record<(typeof timeFacts)[number], string>>;
  readonly counts: Readonly<Record<(typeof countFacts)[number], Forms>>;
  /** `{value}`. */
  readonly words: Readonly<Record<'country' | 'algorithm' | 'lengthOf' | 'claims', string>>;
  readonly networks: Readonly<Record<'private' | 'public', string>>;
  /** What clause 6.1.1 calls it. */
  readonly categories: Readonly<Record<Category, string>>;
  /** `{clause}` of the policy. */
  readonly clause: string;
  /** `{layers}`: what the value was wrapped in, from the outside. */
  readonly wrapped: string;
  readonly layers: Readonly<Record<Layer['type'], string>>;
  /** `{field}`: where inside. */
  readonly field: string;
  /** Beside what is not shown even on request. */
  readonly secret: string;
  /** Beside a value of which a part is left out that may be such a thing. */
  readonly withheld: string;
}
