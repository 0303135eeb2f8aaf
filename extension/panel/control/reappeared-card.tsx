import { useEffect } from 'preact/hooks';
import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import { isOptional } from '../../../shared/core/policy/purposes.ts';
import { Button } from '../../../shared/ui/button.tsx';
import type { AskBackground } from '../../messages.ts';
import { Steps } from '../erase/steps.tsx';
import { useJob } from '../erase/use-job.ts';
import { useSecrets } from '../secrets-context.ts';
import { useText } from '../text-context.ts';
import { countInWords, nameInWords } from '../words.ts';
import { useHandled } from './use-handlings.ts';

interface ReappearedCardProps {
  readonly site: string;
  readonly rows: readonly InventoryRow[];
  readonly ask: AskBackground;
  readonly onErased: () => Promise<void>;
}

/** More names than anybody reads; the list below has them all. */
const shown = 5;

/** Purposes that were denied, of an item that is stored all the same. */
const deniedOf = ({ findings }: InventoryRow) =>
  findings.flatMap((finding) => (finding.type === 'after-denial' ? finding.purposes : []));

/** What is stored for purposes that were denied or withdrawn, and one click to be rid of it. */
export function ReappearedCard({ site, rows, ask, onErased }: ReappearedCardProps) {
  const text = useText();
  const secrets = useSecrets();
  const { reappeared } = text.control;
  const { choose } = useHandled();
  const { phase, begin, confirm, cancel } = useJob(ask, site, onErased);
  const against = rows.filter((row) => deniedOf(row).length > 0);
  const count = against.length;
  // The icon counts what the panel shows. A background that is just being replaced looks by itself.
  useEffect(() => void ask('look', { site }).catch(() => undefined), [ask, site, count]);
  const eraseAndBlock = async () => {
    // Blocked first, so that nothing comes back while it is erased.
    for (const purpose of new Set(against.flatMap(deniedOf))) if (isOptional(purpose)) await choose(purpose, 'block');
    await begin(against, 'irrevocable');
  };
  const gone = phase.at === 'ended' && !count;
  if (!count && phase.at === 'rest') return null;
  const names = [...new Set(against.map(({ item }) => item.name))];
  return (
    <section class="card against" aria-labelledby="against-title" data-reappeared={count}>
      <h2 id="against-title">{gone ? reappeared.gone : countInWords(text, reappeared.title, count)}</h2>
      {count > 0 && (
        <>
          <p class="small">
            <bdi>
              {names
                .slice(0, shown)
                .map((name) => nameInWords(text, name, secrets))
                .join(', ')}
            </bdi>
            {names.length > shown && ' …'}
          </p>
          <p class="small">{reappeared.why}</p>
          {phase.at !== 'working' && phase.at !== 'asked' && (
            <div class="actions">
              <Button action="erase-and-block" onAct={() => void eraseAndBlock()}>
                {reappeared.act}
              </Button>
            </div>
          )}
        </>
      )}
      <Steps
        phase={phase}
        present={new Set(rows.map(({ id }) => id))}
        onConfirm={(job) => void confirm(job)}
        onCancel={(job) => void cancel(job)}
      />
    </section>
  );
}
