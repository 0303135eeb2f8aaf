import { useEffect, useRef } from 'preact/hooks';
import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import { plural } from '../../../shared/core/text/plural.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useText } from '../text-context.ts';
import { Steps } from './steps.tsx';
import type { useJob } from './use-job.ts';

interface SelectionBarProps {
  /** What is selected and still there. */
  readonly chosen: readonly InventoryRow[];
  readonly present: ReadonlySet<string>;
  readonly job: ReturnType<typeof useJob>;
  readonly onClear: () => void;
}

/** What can be done with what is selected, and what became of it. */
export function SelectionBar({ chosen, present, job, onClear }: SelectionBarProps) {
  const { erase: words, lang } = useText();
  const { phase, begin, confirm, cancel, rest } = job;
  const over = phase.at === 'ended' || phase.at === 'failed';
  const idle = phase.at === 'rest' || over;
  const bar = useRef<HTMLElement>(null);
  // The button that was pressed is gone; who works without a mouse goes on from here.
  useEffect(() => {
    if (over && document.activeElement === document.body) bar.current?.focus();
  }, [over]);
  return (
    <section
      class={idle && !over && !chosen.length ? 'selection away' : 'selection'}
      aria-label={words.act}
      tabIndex={-1}
      ref={bar}
      data-phase={phase.at}
    >
      <Steps
        phase={phase}
        present={present}
        onConfirm={(job) => {
          onClear();
          void confirm(job);
        }}
        onCancel={(job) => void cancel(job)}
      />
      {over && (
        <button type="button" class="link" data-action="close-receipt" onClick={rest}>
          {words.close}
        </button>
      )}
      {idle && chosen.length > 0 && (
        <div class="chosen">
          <span data-chosen={chosen.length}>{plural(lang, words.chosen, chosen.length)}</span>
          <Button action="erase-selected" onAct={() => void begin(chosen, 'always')}>
            {words.act}
          </Button>
          <button type="button" class="link" data-action="clear-selection" onClick={onClear}>
            {words.clear}
          </button>
        </div>
      )}
    </section>
  );
}
