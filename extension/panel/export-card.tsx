import { useCallback, useState } from 'preact/hooks';
import { compare } from '../../shared/core/inventory/compare.ts';
import { csv } from '../../shared/core/inventory/csv.ts';
import { hashedText, type InventoryFile, makeFile } from '../../shared/core/inventory/file.ts';
import { parseInventoryFile } from '../../shared/core/inventory/file-schema.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { fileSource, sha256 } from '../file-source.ts';
import type { Snapshot } from '../snapshot.ts';
import { because } from './because.ts';
import type { Compared } from './compared.ts';
import { ComparisonCard } from './comparison-card.tsx';
import { Report } from './report.tsx';
import { useText } from './text-context.ts';
import { nameInWords } from './words.ts';
import type { World } from './world.ts';

interface ExportCardProps {
  readonly snapshot: Snapshot;
  readonly world: World;
}

/** A hundred times the largest profile that was seen. Bytes. */
const longestFile = 100_000_000;

/** Ways to keep what is seen, and to compare it with what was seen before. */
export function ExportCard({ snapshot, world }: ExportCardProps) {
  const text = useText();
  const { exports } = text.view;
  const [values, setValues] = useState<'masked' | 'shown'>('masked');
  const [compared, setCompared] = useState<Compared>();
  const [printed, setPrinted] = useState<InventoryFile>();
  const [failed, setFailed] = useState<string>();
  const printedOnce = useCallback(() => setPrinted(undefined), []);

  const file = (wish: 'masked' | 'shown') =>
    makeFile(
      fileSource(snapshot),
      { values: wish, because: (finding, known) => because(text, finding, known) },
      sha256,
    );
  const name = (ending: string) =>
    `${snapshot.site}-${new Date(snapshot.takenAt).toISOString().slice(0, 10)}.${ending}`;
  const told = (words: string, reason: string) =>
    setFailed(fill(words, { because: nameInWords(text, reason, snapshot.secrets) }));
  const attempt = (act: () => Promise<void>, otherwise: string) => {
    setFailed(undefined);
    void act().catch((error: unknown) => told(otherwise, String(error)));
  };
  const saveJson = async () =>
    world.saveFile(name('json'), 'application/json', `${JSON.stringify(await file(values), null, 2)}\n`);
  const saveCsv = async () => world.saveFile(name('csv'), 'text/csv', csv((await file(values)).items));
  const print = async () => setPrinted(await file(values));
  const hold = async (chosen: File | undefined) => {
    if (!chosen) return;
    setCompared(undefined);
    if (chosen.size > longestFile) return told(exports.failed, exports.tooLong);
    const read = parseInventoryFile(await chosen.text());
    if ('faults' in read) return told(exports.failed, exports.damaged);
    const { site, takenAt, items, sha256: written } = read.value;
    if (site !== snapshot.site)
      return setFailed(fill(exports.otherSite, { site: nameInWords(text, site, snapshot.secrets) }));
    const untouched = (await sha256(hashedText(read.value))) === written;
    const [masked, shown] = await Promise.all([file('masked'), file('shown')]);
    const comparison = compare(items, { masked: masked.items, shown: shown.items });
    setCompared({ takenAt: Date.parse(takenAt), untouched, comparison });
  };
  return (
    <section class="card" aria-labelledby="export-title">
      <h2 id="export-title">{exports.title}</h2>
      <p class="small">{exports.why}</p>
      <label class="check">
        <input
          type="checkbox"
          data-action="with-values"
          checked={values === 'shown'}
          onChange={({ currentTarget }) => setValues(currentTarget.checked ? 'shown' : 'masked')}
        />
        {exports.withValues}
      </label>
      <div class="actions">
        <button
          type="button"
          class="button"
          data-action="export-json"
          onClick={() => attempt(saveJson, exports.unsaved)}
        >
          {exports.json}
        </button>
        <button type="button" class="button" data-action="export-csv" onClick={() => attempt(saveCsv, exports.unsaved)}>
          {exports.csv}
        </button>
        <button type="button" class="button" data-action="print" onClick={() => attempt(print, exports.unsaved)}>
          {exports.print}
        </button>
      </div>
      <label class="small">
        {exports.compare}
        <input
          type="file"
          accept="application/json,.json"
          data-action="compare"
          onChange={({ currentTarget }) => attempt(() => hold(currentTarget.files?.[0]), exports.failed)}
        />
      </label>
      {failed && (
        <p role="alert" class="wrong">
          {failed}
        </p>
      )}
      {compared && <ComparisonCard compared={compared} onClose={() => setCompared(undefined)} />}
      {printed && <Report file={printed} onPrinted={printedOnce} />}
    </section>
  );
}
