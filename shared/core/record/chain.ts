import { canonical } from './canonical.ts';
import type { ChainedRecord, ConsentRecord, Digest } from './record.ts';

/** Puts a record behind the one before it. */
export async function chain(
  record: ConsentRecord,
  before: ChainedRecord | undefined,
  digest: Digest,
): Promise<ChainedRecord> {
  const linked = { ...record, previous: before?.hash };
  return { ...linked, hash: await digest(canonical(linked)) };
}

/** Ids of the records whose hash or link does not fit: they were changed, or one between them is missing. */
export async function broken(records: readonly ChainedRecord[], digest: Digest): Promise<string[]> {
  const found: string[] = [];
  let before: ChainedRecord | undefined;
  for (const record of records) {
    const { hash, ...rest } = record;
    if (hash !== (await digest(canonical(rest))) || record.previous !== before?.hash) found.push(record.id);
    before = record;
  }
  return found;
}
