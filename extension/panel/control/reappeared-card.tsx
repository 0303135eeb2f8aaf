import { useState } from 'preact/hooks';
import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import { isOptional } from '../../../shared/core/policy/purposes.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import { Button } from '../../../shared/ui/button.tsx';
import type { Erasure } from '../../erasure.ts';
import { useText } from '../text-context.ts';
import { countInWords, nameInWords } from '../words.ts';
import type { EraseAll } from './erase-purpose.tsx';
import { useHandled } from './use-handlings.ts';

interface ReappearedCardProps {
  readonly rows: readonly InventoryRow[];
  readonly onErase: EraseAll;
}

interface Done {
  readonly receipts: readonly Erasure[];
  readonly names: ReadonlyMap<string, string>;
}

/** More names than anybody reads; the list below has them all. */
const shown = 5;

/** What is stored for purposes that were denied or withdrawn, and one click to be rid of it. */
export function ReappearedCard({ rows, onErase }: ReappearedCardProps) {
  const text = useText();
  const { control, erased } = text;
  const { choose } = useHandled();
  const [done, setDone] = useState<Done>();
  const [failed, setFailed] = useState<string>();
  const [working, setWorking] = useState(false);
  const against = rows.filter(({ findings }) => findings.some(({ type }) => type === 'after-denial'));
  const eraseAndBlock = async () => {
    setWorking(true);
    setFailed(undefined);
    const purposes = new Set(
      against.flatMap(({ findings }) => findings.flatMap((one) => (one.type === 'after-denial' ? one.purposes : []))),
    );
    const names = new Map(against.map(({ id, item }) => [id, item.name]));
    try {
      // Blocked first, so that nothing comes back while it is erased.
      for (const purpose of purposes) if (isOptional(purpose)) await choose(purpose, 'block');
      setDone({ receipts: await onErase(against), names });
    } catch (error) {
      setFailed(String(error));
    }
    setWorking(false);
  };
  if (!against.length && !done && !failed) return null;
  const gone = done?.receipts.filter(({ outcome }) => outcome === 'gone').length ?? 0;
  const names = [...new Set(against.map(({ item }) => item.name))];
  return (
    <section class="card against" aria-labelledby="against-title" data-reappeared={against.length}>
      <h2 id="against-title">
        {against.length > 0
          ? countInWords(text, control.reappeared.title, against.length)
          : countInWords(text, control.reappeared.gone, gone)}
      </h2>
      {against.length > 0 && (
        <>
          <p class="small">
            <bdi>
              {names
                .slice(0, shown)
                .map((name) => nameInWords(text, name))
                .join(', ')}
            </bdi>
            {names.length > shown && ' …'}
          </p>
          <p class="small">{control.reappeared.why}</p>
          <div class="actions">
            <Button action="erase-and-block" onAct={() => void (working || eraseAndBlock())}>
              {working ? control.erasePurpose.working : control.reappeared.act}
            </Button>
          </div>
        </>
      )}
      <div aria-live="polite" data-receipt={done && gone}>
        {failed && fill(control.erasePurpose.failed, { because: failed })}
        {done && against.length > 0 && gone > 0 && <p>{countInWords(text, control.reappeared.gone, gone)}</p>}
        {done?.receipts
          .filter(({ outcome }) => outcome === 'survived')
          .map(({ id, because }) => (
            <p class="small" data-survived>
              {fill(control.erasePurpose.survived, {
                name: nameInWords(text, done.names.get(id) ?? ''),
                because: erased.because[because ?? 'kept'],
              })}
            </p>
          ))}
      </div>
    </section>
  );
}
