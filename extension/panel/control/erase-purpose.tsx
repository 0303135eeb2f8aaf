import { useState } from 'preact/hooks';
import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import type { Purpose } from '../../../shared/core/policy/purposes.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import { plural } from '../../../shared/core/text/plural.ts';
import type { Erasure } from '../../erasure.ts';
import { useText } from '../text-context.ts';
import { nameInWords } from '../words.ts';
import { Insist } from './insist.tsx';

/** Erases rows and gives one receipt each. */
export type EraseAll = (rows: readonly InventoryRow[]) => Promise<readonly Erasure[]>;

interface ErasePurposeProps {
  readonly purpose: Purpose;
  readonly rows: readonly InventoryRow[];
  readonly onErase: EraseAll;
}

type Stage =
  | { readonly at: 'rest' | 'warned' | 'working' }
  | { readonly at: 'failed'; readonly because: string }
  | { readonly at: 'done'; readonly receipts: readonly Erasure[]; readonly names: ReadonlyMap<string, string> };

/** Everything that is stored for a purpose, gone at once: warned of before, accounted for after. */
export function ErasePurpose({ purpose, rows, onErase }: ErasePurposeProps) {
  const text = useText();
  const { control, lang, view, erased } = text;
  const { erasePurpose: words } = control;
  const [stage, setStage] = useState<Stage>({ at: 'rest' });
  const erase = async () => {
    const names = new Map(rows.map(({ id, item }) => [id, item.name]));
    setStage({ at: 'working' });
    try {
      setStage({ at: 'done', receipts: await onErase(rows), names });
    } catch (error) {
      setStage({ at: 'failed', because: String(error) });
    }
  };
  const gone = stage.at === 'done' ? stage.receipts.filter(({ outcome }) => outcome === 'gone').length : 0;
  return (
    <>
      <button
        type="button"
        class="link"
        data-action="erase-purpose"
        aria-label={fill(words.named, { purpose: text.purposes[purpose] })}
        disabled={!rows.length || stage.at === 'working'}
        onClick={() => setStage({ at: 'warned' })}
      >
        {words.act}
      </button>
      {stage.at === 'warned' && (
        <Insist
          warning={fill(plural(lang, words.warning, rows.length), { lost: view.details.lost[purpose] })}
          confirm={words.confirm}
          onConfirm={() => void erase()}
          onCancel={() => setStage({ at: 'rest' })}
        />
      )}
      <div class="receipt small" aria-live="polite" data-receipt={stage.at === 'done' ? gone : undefined}>
        {stage.at === 'working' && words.working}
        {stage.at === 'failed' && fill(words.failed, { because: stage.because })}
        {stage.at === 'done' && (
          <>
            {gone > 0 && <p>{plural(lang, words.gone, gone)}</p>}
            {stage.receipts
              .filter(({ outcome }) => outcome === 'survived')
              .map(({ id, because }) => (
                <p data-survived>
                  {fill(words.survived, {
                    name: nameInWords(text, stage.names.get(id) ?? ''),
                    because: erased.because[because ?? 'kept'],
                  })}
                </p>
              ))}
          </>
        )}
      </div>
    </>
  );
}
