import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import type { OptionalPurpose } from '../../shared/core/policy/purposes.ts';
import { type Told, toldOf } from '../../shared/core/registry/catalogue/open-cookie-database/open-cookie-database.ts';

/** What the Open Cookie Database tells of an item that neither the site's registry nor our catalogue knows. */
export function toldOfRow({ item, service }: InventoryRow): Told | undefined {
  const named = item.kind === 'cookie' || item.kind === 'local-storage' || item.kind === 'session-storage';
  return service || !named ? undefined : toldOf(item.name);
}

/** The purpose that a category comes nearest to. What is called functional there may be anything here. */
export const likelyPurpose: Readonly<Record<Told['category'], OptionalPurpose | undefined>> = {
  Functional: undefined,
  Analytics: 'statistics',
  Marketing: 'advertising',
};
