import type { Consent } from '../consent/consent.ts';
import { permits } from '../consent/permits.ts';
import type { Purpose } from '../policy/purposes.ts';
import type { Declaration, Service } from '../registry/registry.ts';
import type { Rules } from '../registry/rules.ts';
import type { Localized } from '../text/localized.ts';
import { consentFindings, type Finding } from './finding.ts';
import { itemId, type StoredItem } from './stored-item.ts';

/** Whose item it is, as far as a person needs to know. */
export interface Owner {
  readonly id: string;
  readonly name: Service['name'];
  readonly vendor?: string | undefined;
  readonly about?: Localized | undefined;
}

/** One stored item with all that is known about it. */
export interface InventoryRow {
  readonly id: string;
  readonly item: StoredItem;
  /** The leading purpose of its service. */
  readonly purpose: Purpose | 'unknown';
  readonly service?: Owner | undefined;
  readonly declared: boolean;
  /** Whether the consent covers it; absent where nobody knows what it is for. */
  readonly covered?: boolean | undefined;
  readonly findings: readonly Finding[];
}

/** What the items are held against. */
export interface Measure {
  readonly rules: Rules;
  readonly services: ReadonlyMap<string, Service>;
  readonly consent: Consent;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Browsers and servers round lifetimes; less than a day more than declared is no finding. */
const tolerance = 86_400;

/** The declaration that a name falls under: an exact one before a pattern. */
function declarationOf(service: Service | undefined, name: string): Declaration | undefined {
  const under = (declaration: Declaration) => {
    const [start = '', ...rest] = declaration.name.split('*');
    return rest.length > 0 && name.startsWith(start) && name.endsWith(rest.at(-1) ?? '');
  };
  return service?.items?.find((declaration) => declaration.name === name) ?? service?.items?.find(under);
}

function lifetimeFindings(item: StoredItem, declared: number | undefined, now: number): readonly Finding[] {
  if (item.kind !== 'cookie' || item.expires === undefined || declared === undefined) return [];
  const remaining = Math.round((item.expires - now) / 1000);
  return remaining > declared + tolerance ? [{ type: 'outlives-declaration', declared, remaining }] : [];
}

/** Names by which an item may have been declared: a store by that of its database, a worker by its path. */
function declaredNames(item: StoredItem): readonly string[] {
  const contents = item.kind === 'cookie' || item.kind === 'session-storage' ? undefined : item.contents;
  if (contents?.of === 'database') return [item.name, contents.database];
  if (contents?.of === 'worker') return [item.name, item.name.replace(/^[a-z]+:\/\/[^/]*/, '')];
  return [item.name];
}

function row(item: StoredItem, { rules, services, consent, now }: Measure): InventoryRow {
  const rule = declaredNames(item).flatMap((name) => rules.named(name) ?? [])[0];
  const service = rule && services.get(rule.id);
  const lifetime = declarationOf(service, item.name)?.lifetime;
  return {
    id: itemId(item),
    item,
    purpose: rule?.purposes[0] ?? 'unknown',
    service: rule && { id: rule.id, name: service?.name ?? rule.id, vendor: service?.vendor, about: service?.about },
    declared: rule !== undefined,
    covered: rule && permits(consent, rule.purposes, rule.id),
    findings: [...consentFindings(rule, consent), ...lifetimeFindings(item, lifetime, now)],
  };
}

/** All stored items of a site, each once, each held against the registry and the consent. */
export function inventory(items: readonly StoredItem[], measure: Measure): readonly InventoryRow[] {
  const rows = new Map<string, InventoryRow>();
  for (const item of items) {
    const made = row(item, measure);
    rows.set(made.id, made);
  }
  return [...rows.values()];
}
