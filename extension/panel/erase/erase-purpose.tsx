import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import type { Purpose } from '../../../shared/core/policy/purposes.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import type { AskBackground } from '../../messages.ts';
import { useText } from '../text-context.ts';
import { Steps } from './steps.tsx';
import { useJob } from './use-job.ts';

export interface ErasePurposeProps {
  readonly site: string;
  readonly purpose: Purpose;
  /** All that is stored for it. */
  readonly rows: readonly InventoryRow[];
  readonly ask: AskBackground;
  readonly onErased: () => Promise<void>;
}

/** Everything that is stored for a purpose, gone at once: warned of before, accounted for after. */
export function ErasePurpose({ site, purpose, rows, ask, onErased }: ErasePurposeProps) {
  const { erase, purposes } = useText();
  const { phase, begin, confirm, cancel } = useJob(ask, site, onErased);
  const busy = phase.at === 'working' || phase.at === 'asked';
  return (
    <>
      <button
        type="button"
        class="link"
        data-action="erase-purpose"
        aria-label={fill(erase.purpose.named, { purpose: purposes[purpose] })}
        disabled={!rows.length || busy}
        onClick={() => void begin(rows, 'always')}
      >
        {erase.purpose.act}
      </button>
      <Steps
        phase={phase}
        present={new Set(rows.map(({ id }) => id))}
        onConfirm={(job) => void confirm(job)}
        onCancel={(job) => void cancel(job)}
      />
    </>
  );
}
