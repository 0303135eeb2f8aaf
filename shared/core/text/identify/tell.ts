import { type Category, timeFacts } from '../../identify/found.ts';
import type { Identified } from '../../identify/identify.ts';
import type { Known } from '../../identify/redact.ts';
import { shownWay } from '../../identify/shown-way.ts';
import { visible } from '../../inventory/visible.ts';
import { fill } from '../fill.ts';
import { country, day, type Place } from '../place.ts';
import { plural } from '../plural.ts';
import type { IdentifyText } from './text.ts';

/** What is said of a value to a person. Holds nothing of the value but names of fields, made safe to read. */
export interface Told {
  /** What it is, and how sure that is. */
  readonly what: string;
  /** What it tells besides, in words. */
  readonly facts: readonly string[];
  /** What the policy calls it, and in which clause: 6.1.1 or, of what is not processed at all, 6.3. */
  readonly category?: string;
  /** What it lay in. */
  readonly wrapped?: string;
  /** Why it is not shown whole. */
  readonly secret?: string;
}

/** Names of fields and claims come from the page. */
const longest = 60;

function factsIn(text: IdentifyText, place: Place, { facts }: Identified): readonly string[] {
  const { visits, version, network } = facts;
  return [
    ...timeFacts.flatMap((fact) => {
      const time = facts[fact];
      return time === undefined ? [] : [fill(text.times[fact], { date: day(place, time) })];
    }),
    ...(visits === undefined ? [] : [plural(text.lang, text.counts.visits, visits)]),
    ...(version === undefined ? [] : [plural(text.lang, text.counts.version, version)]),
    ...(facts.country ? [fill(text.words.country, { value: country(place, facts.country) })] : []),
    ...(facts.algorithm ? [fill(text.words.algorithm, { value: facts.algorithm })] : []),
    ...(facts.lengthOf ? [fill(text.words.lengthOf, { value: facts.lengthOf })] : []),
    ...(facts.claims ? [fill(text.words.claims, { value: visible(facts.claims, longest * 3) })] : []),
    ...(network === 'private' || network === 'public' ? [text.networks[network]] : []),
  ];
}

function wrappedIn(text: IdentifyText, { layers }: Identified, known: Known | undefined): string {
  return layers
    .map(({ type, at }) =>
      at === undefined
        ? text.layers[type]
        : `${text.layers[type]}, ${fill(text.field, { field: visible(shownWay(at, known), longest) })}`,
    )
    .join(' → ');
}

/** Where the policy calls it as we do, its clause is enough. */
function categoryIn(text: IdentifyText, { format }: Identified, category: Category): string {
  const clause = fill(text.clause, { clause: category === 'special' ? '6.3' : '6.1.1' });
  const called = text.categories[category];
  return text.formats[format].endsWith(called) ? clause : `${called}, ${clause}`;
}

/** Says what a value is in words: `first visit on 12 May 2025`. @param known what signs a person in, anywhere */
export function tell(text: IdentifyText, place: Place, identified: Identified, known?: Known): Told {
  const { certainty, format, category, layers, authentication } = identified;
  return {
    what: fill(text.certainty[certainty], { what: text.formats[format] }),
    facts: factsIn(text, place, identified),
    ...(category && { category: categoryIn(text, identified, category) }),
    ...(layers.length > 0 && { wrapped: fill(text.wrapped, { layers: wrappedIn(text, identified, known) }) }),
    ...(authentication && { secret: text.secret }),
  };
}
