import type { NameWords } from './name-words.ts';

/** What clause 6.1.1 lists, and what 6.3 rules out (`special`). */
export type Category =
  | 'email'
  | 'name'
  | 'birth-date'
  | 'age'
  | 'sex'
  | 'city'
  | 'phone'
  | 'vehicle'
  | 'identity-document'
  | 'driving-licence'
  | 'device'
  | 'log'
  | 'location'
  | 'special';

/** `is`: name and shape agree. `likely`: the name alone. `looks like`: the shape alone. */
export type Certainty = 'is' | 'likely' | 'looks like';

/** Moments that a value tells, epoch milliseconds. */
export const timeFacts = [
  'firstVisit',
  'started',
  'lastActivity',
  'created',
  'updated',
  'clicked',
  'issued',
  'validFrom',
  'expires',
  'moment',
] as const;

/** Counts. */
export const countFacts = ['visits', 'version'] as const;

/** Words of a closed vocabulary, never a part of the value that names a person. */
export const wordFacts = ['country', 'algorithm', 'lengthOf', 'claims', 'network', 'special'] as const;

/** What a value tells besides what it is. Holds nothing personal, so that it may stand in a masked export. */
export type Facts = { readonly [fact in (typeof timeFacts)[number] | (typeof countFacts)[number]]?: number } & {
  readonly [fact in (typeof wordFacts)[number]]?: string;
};

/** A text under a name, as a format sees it: the value itself, or what lay inside its layers. */
export interface Subject {
  readonly name: string;
  readonly words: NameWords;
  readonly text: string;
  /** The way to the field that it is, where it lies in an object or a list: `user.phones.0`. */
  readonly at?: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What one format says of a subject. */
export interface Found<Name extends string = string> {
  readonly format: Name;
  readonly certainty: Certainty;
  readonly category?: Category;
  /** Whoever has the value can act as the person: never shown whole, not even on request. */
  readonly authentication?: true;
  readonly facts: Facts;
}

/** What name and shape say: `shape` is what was read of the value, absent where the value has another form. */
interface Agreement {
  readonly name: boolean;
  readonly shape: Facts | undefined;
}

/** The rule of certainty, in one place. */
export function judge<const Name extends string>(
  format: Name,
  { name, shape }: Agreement,
  more: Pick<Found, 'category' | 'authentication'> = {},
): Found<Name> | undefined {
  if (!name && !shape) return undefined;
  const certainty = name ? (shape ? 'is' : 'likely') : 'looks like';
  return { format, certainty, ...more, facts: shape ?? {} };
}

/** The rule for what has no shape of its own, so that only a name can tell it: both, or nothing. */
export const named = <const Name extends string>(
  format: Name,
  { name, shape }: Agreement,
  more: Pick<Found, 'category' | 'authentication'> = {},
): Found<Name> | undefined => (name && shape ? judge(format, { name, shape }, more) : undefined);
