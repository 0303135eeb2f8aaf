import type { Identified } from '../identify/identify.ts';
import { identify } from '../identify/identify.ts';
import { mask, reveal } from '../identify/mask.ts';
import { hideKnown, type Known, secretsIn, shownName } from '../identify/redact.ts';
import { canonical } from '../record/canonical.ts';
import type { Digest } from '../record/record.ts';
import type { Finding } from './finding.ts';
import type { InventoryRow } from './inventory.ts';
import { type Numbers, numbers, shownId } from './shown-item.ts';
import { hostOf, type Kind, type StoredCookie } from './stored-item.ts';
import { utf8Length } from './utf8-length.ts';

/** One stored item as an exported file tells it. */
export interface FiledItem {
  /** Tells it from every other; the same in every file, but for items that differ in nothing that may be shown. */
  readonly id: string;
  readonly kind: Kind;
  /** Of a long one the beginning, which ends in `…`. */
  readonly name: string;
  readonly host: string;
  readonly path?: string;
  readonly partition?: string;
  /** ISO 8601. */
  readonly expires?: string;
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
  readonly sameSite?: StoredCookie['sameSite'];
  /** `null` where no browser tells. */
  readonly bytes: number | null;
  /** Records of a store, entries of a cache. */
  readonly records?: number;
  readonly purpose: InventoryRow['purpose'];
  readonly service?: string;
  readonly declared: boolean;
  readonly identified: readonly Pick<Identified, 'format' | 'certainty' | 'facts'>[];
  /**
   * Masked unless asked for; `null` where it was not read along. What signs a person in is never whole. Of a long one
   * the beginning, which ends in `…`.
   */
  readonly value: string | null;
  readonly findings: readonly { readonly type: Finding['type']; readonly because: string }[];
}

/** An inventory as it is exported. The hash is over the canonical text of everything else in it. */
export interface InventoryFile {
  readonly format: 'inservice-inventory';
  readonly version: 1;
  readonly site: string;
  /** ISO 8601. */
  readonly takenAt: string;
  readonly consent: {
    readonly status: 'unset' | 'stale' | 'current';
    readonly damaged: boolean;
    readonly purposes: Readonly<Record<string, 'granted' | 'denied' | 'partial' | 'ask'>>;
    readonly edition?: string;
    readonly decidedAt?: string;
  };
  readonly coverage: readonly { readonly what: string; readonly read: boolean; readonly why?: string }[];
  readonly items: readonly FiledItem[];
  readonly sha256: string;
}

/** What a file is made from. */
export interface FileSource extends Pick<InventoryFile, 'site' | 'consent' | 'coverage'> {
  /** Epoch milliseconds. */
  readonly takenAt: number;
  readonly rows: readonly InventoryRow[];
  readonly values: ReadonlyMap<string, string>;
}

export interface FileWish {
  readonly values: 'masked' | 'shown';
  /** Why a finding is one, in the person's language. @param known what signs a person in, in any of the items */
  readonly because: (finding: Finding, known: Known) => string;
}

const iso = (time: number): string | undefined => {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

/** Attributes that only a cookie has. */
function cookieParts({ path, expires, httpOnly, secure, sameSite }: StoredCookie, known: Known) {
  const until = expires === undefined ? undefined : iso(expires);
  return { path: shownName(path, known), ...(until && { expires: until }), httpOnly, secure, sameSite };
}

function counted({ item }: InventoryRow): Pick<FiledItem, 'records'> {
  if (item.kind === 'cookie' || item.kind === 'session-storage') return {};
  const { contents } = item;
  const records =
    contents?.of === 'database' ? contents.records : contents?.of === 'cache' ? contents.entries : undefined;
  return records === undefined ? {} : { records };
}

/** Of long values only the beginning was read along: what it is cut from is told by the length of the whole. */
const extentOf = ({ item }: InventoryRow, value: string): 'whole' | 'part' =>
  item.bytes === undefined || utf8Length(item.name + value) >= item.bytes ? 'whole' : 'part';

interface Filing extends FileWish {
  /** Epoch milliseconds. */
  readonly now: number;
  /** What signs a person in, in any of the items. */
  readonly known: Known;
  readonly number: Numbers;
}

function shown(row: InventoryRow, value: string, identified: readonly Identified[], { values, known }: Filing): string {
  if (values === 'masked') return mask(value, identified);
  const extent = extentOf(row, value);
  return reveal(value, identified, { extent, known }) + (extent === 'part' ? '…' : '');
}

/** One row as a file tells it. */
function filedItem(row: InventoryRow, value: string | undefined, filing: Filing): FiledItem {
  const { item } = row;
  const { now, known, number } = filing;
  const identified = value === undefined ? [] : identify(item.name, value, now);
  return {
    id: shownId(row.id, number, known),
    kind: item.kind,
    name: shownName(item.name, known),
    host: hostOf(item),
    ...(item.partition && { partition: item.partition.topLevelSite }),
    ...(item.kind === 'cookie' && cookieParts(item, known)),
    bytes: item.bytes ?? null,
    ...counted(row),
    purpose: row.purpose,
    ...(row.service && { service: row.service.id }),
    declared: row.declared,
    identified: identified.map(({ format, certainty, facts }) => ({ format, certainty, facts })),
    value: value === undefined ? null : shown(row, value, identified, filing),
    findings: row.findings.map((finding) => ({
      type: finding.type,
      because: hideKnown(filing.because(finding, known), known),
    })),
  };
}

/** The text that the hash of a file is over. */
export const hashedText = (file: InventoryFile): string => canonical({ ...file, sha256: undefined });

/** Makes the file of an inventory. */
export async function makeFile(source: FileSource, wish: FileWish, digest: Digest): Promise<InventoryFile> {
  const { site, takenAt, consent, coverage, rows, values } = source;
  const known = new Set(rows.flatMap(({ id, item }) => [...secretsIn(item.name, values.get(id) ?? '')]));
  const filing = { ...wish, now: takenAt, known, number: numbers() };
  const file: InventoryFile = {
    format: 'inservice-inventory',
    version: 1,
    site,
    takenAt: iso(takenAt) ?? '',
    consent,
    coverage: coverage.map(({ what, ...rest }) => ({ what: shownName(what, known), ...rest })),
    items: rows.map((row) => filedItem(row, values.get(row.id), filing)),
    sha256: '',
  };
  return { ...file, sha256: await digest(hashedText(file)) };
}
