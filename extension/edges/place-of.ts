import type { OriginItem } from '../../shared/core/inventory/stored-item.ts';
import type { Place } from '../../shared/page/frame/records.ts';

/** Where a container lies in its origin, as JSON. */
export function placeOf(item: OriginItem): string {
  const database = item.contents?.of === 'database' ? item.contents : undefined;
  const place: Place = { bucket: item.bucket ?? null, name: database?.database ?? item.name, store: database?.store };
  return JSON.stringify(place);
}
