import { fill } from '../../../shared/core/text/fill.ts';
import { plural } from '../../../shared/core/text/plural.ts';
import type { JobView } from '../../erasing/messages.ts';
import { groupBy } from '../../group-by.ts';
import { useSecrets } from '../secrets-context.ts';
import { useText } from '../text-context.ts';
import { namesInWords } from './names.ts';

interface ReceiptProps {
  readonly view: JobView;
  /** Ids of what the site stores now. */
  readonly present: ReadonlySet<string>;
}

/** What is gone, what survived and why, what was left alone, and what has come back since. */
export function Receipt({ view: { receipts, remembered }, present }: ReceiptProps) {
  const text = useText();
  const secrets = useSecrets();
  const { erase: words, lang, erased } = text;
  const isBack = ({ id, outcome, because }: JobView['receipts'][number]) =>
    outcome === 'gone' && because !== 'emptied' && present.has(id);
  const back = receipts.filter(isBack);
  const gone = receipts.filter((one) => one.outcome === 'gone' && one.because !== 'emptied' && !isBack(one));
  const emptied = receipts.filter(({ because }) => because === 'emptied');
  const untouched = receipts.filter(({ because }) => because === 'cancelled');
  const survived = receipts.filter(({ outcome, because }) => outcome === 'survived' && because !== 'cancelled');
  const said = (one: JobView['receipts'][number]) => namesInWords(text, secrets, [one.name]);
  return (
    <div
      data-receipt={gone.length + emptied.length}
      data-survived={survived.length || undefined}
      data-untouched={untouched.length || undefined}
      data-returned={back.length || undefined}
    >
      {gone.length > 0 && (
        <p>
          {plural(lang, words.gone, gone.length)} {gone[0] && gone.length === 1 && said(gone[0])}
        </p>
      )}
      {emptied.length > 0 && <p>{plural(lang, words.emptied, emptied.length)}</p>}
      {back.length > 0 && (
        <p>
          {plural(lang, words.returned, back.length)}{' '}
          {namesInWords(
            text,
            secrets,
            back.map(({ name }) => name),
          )}
        </p>
      )}
      {survived.length > 0 && (
        <>
          <p>{plural(lang, words.survived, survived.length)}</p>
          <ul class="listed">
            {[...groupBy(survived, ({ because = 'kept' }) => because)].map(([because, all]) => (
              <li>
                {fill(words.because, {
                  names: namesInWords(
                    text,
                    secrets,
                    all.map(({ name }) => name),
                  ),
                  because: erased.because[because],
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {untouched.length > 0 && <p>{plural(lang, words.untouched, untouched.length)}</p>}
      {!remembered && <p>{words.unremembered}</p>}
    </div>
  );
}
