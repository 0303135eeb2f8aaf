import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import { plural } from '../../../shared/core/text/plural.ts';
import type { JobView } from '../../erasing/messages.ts';
import { groupBy } from '../../group-by.ts';
import { AlertBox } from '../alert-box.tsx';
import { useSecrets } from '../secrets-context.ts';
import { useText } from '../text-context.ts';
import { countsInWords, lossesInWords } from './losses.ts';
import { namesInWords } from './names.ts';

interface WarningProps {
  readonly rows: readonly InventoryRow[];
  readonly view: JobView;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what goes, what that costs, and what could not be brought back. */
export function Warning({ rows, view, onConfirm, onCancel }: WarningProps) {
  const text = useText();
  const secrets = useSecrets();
  const { erase: words, lang } = text;
  const { irrevocable } = view;
  return (
    <AlertBox
      title={plural(lang, words.warning, rows.length)}
      cancel={words.cancel}
      confirm={words.confirm}
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
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
                    secrets,
                    all.map(({ name }) => name),
                  ),
                  because: words.why[why],
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </AlertBox>
  );
}
