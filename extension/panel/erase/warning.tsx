import { useEffect, useId, useRef } from 'preact/hooks';
import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import { plural } from '../../../shared/core/text/plural.ts';
import { Button } from '../../../shared/ui/button.tsx';
import type { JobView } from '../../erasing/messages.ts';
import { groupBy } from '../../group-by.ts';
import { useText } from '../text-context.ts';
import { countsInWords, lossesInWords } from './losses.ts';
import { namesInWords } from './names.ts';

interface WarningProps {
  readonly rows: readonly InventoryRow[];
  readonly view: JobView;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what goes, what that costs, and what could not be brought back. Keeping it is the answer at hand. */
export function Warning({ rows, view, onConfirm, onCancel }: WarningProps) {
  const text = useText();
  const { erase: words, lang } = text;
  const { irrevocable } = view;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-action="cancel"]')?.focus(), []);
  return (
    <div
      class="loss"
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <h3 id={`${id}title`}>{plural(lang, words.warning, rows.length)}</h3>
      <div class="small" id={`${id}text`}>
        <p>{countsInWords(text, rows).join('; ')}.</p>
        <ul class="listed" data-losses>
          {lossesInWords(text, rows).map((loss) => (
            <li>{loss}</li>
          ))}
        </ul>
        {irrevocable.length < rows.length && <p>{words.revocable}</p>}
        {irrevocable.length > 0 && (
          <>
            <p>
              <b>{plural(lang, words.irrevocable, irrevocable.length)}</b>
            </p>
            <ul class="listed" data-irrevocable={irrevocable.length}>
              {[...groupBy(irrevocable, ({ why }) => why)].map(([why, all]) => (
                <li>
                  {fill(words.because, {
                    names: namesInWords(
                      text,
                      all.map(({ name }) => name),
                    ),
                    because: words.why[why],
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class="actions">
        <Button action="cancel" onAct={onCancel}>
          {words.cancel}
        </Button>
        <Button action="confirm" onAct={onConfirm}>
          {words.confirm}
        </Button>
      </div>
    </div>
  );
}
