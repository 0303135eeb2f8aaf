import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import { hostOf, type Kind, kinds, portless } from '../../shared/core/inventory/stored-item.ts';
import type { Purpose } from '../../shared/core/policy/purposes.ts';
import { groupBy } from '../group-by.ts';
import { purposeOrder } from '../snapshot.ts';

export const parties = ['own', 'third', 'unknown'] as const;
export type Party = (typeof parties)[number];

/** Whose an item is: of the site itself, of a company that it let in, or of somebody whom nobody knows. */
export const partyOf = ({ service }: InventoryRow): Party =>
  service ? (service.vendor === undefined ? 'own' : 'third') : 'unknown';

/** The address that an item is counted at: with the cookies of a host goes what its pages keep, whatever their port. */
export const addressOf = ({ item }: InventoryRow): string => portless(hostOf(item));

export const orders = ['name', 'size', 'expires'] as const;
export const groupings = ['purpose', 'origin', 'kind', 'party'] as const;

/** What the person wants to see, and in which order. */
export interface Wish {
  readonly text: string;
  readonly purpose: Purpose | 'unknown' | '';
  readonly kind: Kind | '';
  readonly party: Party | '';
  readonly show: 'all' | 'wrong';
  readonly order: (typeof orders)[number];
  readonly group: (typeof groupings)[number];
}

export const everything: Wish = {
  text: '',
  purpose: '',
  kind: '',
  party: '',
  show: 'all',
  order: 'name',
  group: 'purpose',
};

export interface Group {
  /** A purpose, a host, a kind or a party. */
  readonly key: string;
  readonly rows: readonly InventoryRow[];
}

function fits(row: InventoryRow, { text, purpose, kind, party, show }: Wish): boolean {
  if (purpose && row.purpose !== purpose) return false;
  if (kind && row.item.kind !== kind) return false;
  if (party && partyOf(row) !== party) return false;
  if (show === 'wrong' && !row.findings.length) return false;
  if (!text) return true;
  const { name = '', vendor } = row.service ?? {};
  const names = typeof name === 'string' ? [name] : Object.values(name);
  const said = [row.item.name, hostOf(row.item), ...names, vendor].join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** Items without an end come last. */
const endOf = ({ item }: InventoryRow) =>
  item.kind === 'cookie' && item.expires !== undefined ? item.expires : Number.POSITIVE_INFINITY;

const byName = (one: InventoryRow, other: InventoryRow) =>
  one.item.name < other.item.name ? -1 : Number(one.item.name > other.item.name);

const comparing: Readonly<Record<Wish['order'], (one: InventoryRow, other: InventoryRow) => number>> = {
  name: byName,
  size: (one, other) => (other.item.bytes ?? -1) - (one.item.bytes ?? -1) || byName(one, other),
  expires: (one, other) => (endOf(one) === endOf(other) ? byName(one, other) : endOf(one) < endOf(other) ? -1 : 1),
};

const keyOf: Readonly<Record<Wish['group'], (row: InventoryRow) => string>> = {
  purpose: ({ purpose }) => purpose,
  origin: addressOf,
  kind: ({ item }) => item.kind,
  party: partyOf,
};

const fixed: Readonly<Record<Wish['group'], readonly string[]>> = {
  purpose: purposeOrder,
  origin: [],
  kind: kinds,
  party: parties,
};

/** The rows that fit a wish, in its order and its groups. */
export function arrange(rows: readonly InventoryRow[], wish: Wish): readonly Group[] {
  const wanted = rows.filter((row) => fits(row, wish)).toSorted(comparing[wish.order]);
  const order = fixed[wish.group];
  return [...groupBy(wanted, keyOf[wish.group])]
    .map(([key, rows]) => ({ key, rows }))
    .toSorted((one, other) =>
      order.length ? order.indexOf(one.key) - order.indexOf(other.key) : one.key < other.key ? -1 : 1,
    );
}
