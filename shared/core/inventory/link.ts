import { cores } from '../identify/core.ts';
import type { Purpose } from '../policy/purposes.ts';
import type { Finding } from './finding.ts';
import { type Kind, kinds } from './stored-item.ts';
import type { Valued } from './valued.ts';

type Linked = Extract<Finding, { type: 'linked' }>;

/** Names beyond these would say nothing more. */
const enough = 8;

const place = (kind: Kind, name: string) => `${kind} ${name}`;

/** One identifier and where it stands. */
interface Group {
  readonly items: Valued[];
  readonly names: Set<string>;
  readonly places: Set<string>;
  readonly purposes: Set<Purpose | 'unknown'>;
}

/** Copies of one name in one kind of storage are the same thing; what is necessary may be kept twice. */
const tells = ({ places, purposes }: Group) =>
  places.size > 1 && [...purposes].some((purpose) => purpose !== 'necessary');

const merged = (one: Linked, other: Linked): Linked => ({
  type: 'linked',
  names: [...new Set([...one.names, ...other.names])].slice(0, enough),
  purposes: [...new Set([...one.purposes, ...other.purposes])],
});

/** The names that the identifier has elsewhere; its own where it stands in another kind of storage. */
function others({ names, places }: Group, item: Valued): readonly string[] {
  const twin = kinds.some((kind) => kind !== item.kind && places.has(place(kind, item.name)));
  return [...names].filter((name) => twin || name !== item.name).slice(0, enough);
}

/** Collects items and tells what links them. */
export interface Linker {
  add(item: Valued): void;
  /** Of all that were added, keyed by the items' ids. */
  findings(): ReadonlyMap<string, Linked>;
}

/**
 * Finds identifiers that stand in several items (clause 5.1): in different stores, under different names, inside
 * layers. Time grows with the items, not with their pairs, and is spent on adding them.
 */
export function linker(): Linker {
  const groups = new Map<string, Group>();
  const join = (core: string, item: Valued) => {
    const group = groups.get(core) ?? { items: [], names: new Set(), places: new Set(), purposes: new Set() };
    groups.set(core, group);
    group.items.push(item);
    group.places.add(place(item.kind, item.name));
    // Bounded, so that a thousand copies cost no more than a few: one more than is told, for the item itself.
    if (group.names.size <= enough) group.names.add(item.name);
    group.purposes.add(item.purpose);
  };
  return {
    add(item) {
      for (const core of cores(item.name, item.value)) join(core, item);
    },
    findings() {
      const found = new Map<string, Linked>();
      for (const group of [...groups.values()].filter(tells)) {
        const purposes = [...group.purposes];
        for (const item of group.items) {
          const linked: Linked = { type: 'linked', names: others(group, item), purposes };
          const before = found.get(item.id);
          found.set(item.id, before ? merged(before, linked) : linked);
        }
      }
      return found;
    },
  };
}

/** What links these items, keyed by their ids. */
export function linkFindings(items: readonly Valued[]): ReadonlyMap<string, Linked> {
  const { add, findings } = linker();
  for (const item of items) add(item);
  return findings();
}
