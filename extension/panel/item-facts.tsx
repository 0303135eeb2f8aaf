import type { Known } from '../../shared/core/identify/redact.ts';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import { hostOf, type StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { inLanguage } from '../../shared/core/text/localized.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { toldOfRow } from './told.ts';
import { contentsInWords, expiryInWords, nameInWords, storeInWords } from './words.ts';

/** Where it is: host, path and who else gets it, partition, tab. */
function placeInWords(
  text: PanelText,
  item: StoredItem,
  tabNumber: number | undefined,
  known: Known,
): readonly string[] {
  const { row } = text;
  const path = item.kind === 'cookie' && item.path !== '/' ? item.path : '';
  return [
    nameInWords(text, hostOf(item) + path, known),
    ...(item.kind === 'cookie' && !item.hostOnly ? [row.subdomains] : []),
    ...(item.kind !== 'cookie' && item.origin.startsWith('http:') ? [row.insecure] : []),
    ...(item.partition
      ? [fill(row.partitioned, { site: item.partition.topLevelSite.replace(/^https:\/\//, '') })]
      : []),
    ...(item.kind === 'cookie' && item.httpOnly ? [row.httpOnly] : []),
    ...storeInWords(text, item.store),
    ...(tabNumber === undefined ? [] : [fill(row.tab, { number: tabNumber })]),
  ];
}

const coverage = ({ purpose, covered }: InventoryRow) =>
  purpose === 'necessary' ? 'necessary' : covered ? 'covered' : 'uncovered';

interface ItemFactsProps {
  readonly row: InventoryRow;
  readonly now: number;
  readonly tabNumber: number | undefined;
}

/** What there is to know of an item at a glance. That nobody declared it is said among the findings. */
export function ItemFacts({ row, now, tabNumber }: ItemFactsProps) {
  const text = useText();
  const secrets = useSecrets();
  const told = toldOfRow(row);
  return (
    <>
      <p class="facts">
        {placeInWords(text, row.item, tabNumber, secrets).map((place) => (
          <bdi>{place}</bdi>
        ))}
        {contentsInWords(text, row.item, secrets).map((words) => (
          <bdi>{words}</bdi>
        ))}
        <span>{expiryInWords(text, row.item, now)}</span>
      </p>
      {row.service && (
        <p class="facts">
          <span class="owner">{inLanguage(row.service.name, text.lang)}</span>
          <span>{text.row.declared}</span>
          <span data-covered={coverage(row)}>{text.row[coverage(row)]}</span>
        </p>
      )}
      {told && (
        <p class="facts" data-told={told.category}>
          <span class="owner">{told.platform}</span>
          <span>{text.view.details.told.short}</span>
        </p>
      )}
    </>
  );
}
