import { useState } from 'preact/hooks';
import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import { type Handling, handlings } from '../../../shared/core/plan/handling.ts';
import { type Purpose, purposes } from '../../../shared/core/policy/purposes.ts';
import { AlertBox } from '../alert-box.tsx';
import { ErasePurpose, type ErasePurposeProps } from '../erase/erase-purpose.tsx';
import { useText } from '../text-context.ts';
import type { World } from '../world.ts';
import { GpcGroup } from './gpc-group.tsx';
import { NameList } from './name-list.tsx';
import { Radios } from './radios.tsx';
import { RequestNote } from './request-note.tsx';
import { useHandled } from './use-handlings.ts';

interface GroupProps extends ErasePurposeProps {
  readonly handling: Handling;
  /** How often the person has brought back what was erased. */
  readonly undone: number;
  readonly onChoose: (handling: Handling) => void;
}

/** One purpose with its three handlings. */
function Group({ handling, undone, onChoose, ...erasing }: GroupProps) {
  const { control, purposes: names } = useText();
  const { purpose } = erasing;
  return (
    <fieldset class="handling" data-purpose={purpose}>
      <legend>{names[purpose]}</legend>
      <Radios
        name={`handling-${purpose}`}
        values={handlings}
        labels={control.handlings}
        chosen={handling}
        onChoose={onChoose}
      />
      <ErasePurpose key={undone} {...erasing} />
    </fieldset>
  );
}

interface HandlingCardProps {
  readonly site: string;
  readonly world: World;
  readonly rows: readonly InventoryRow[];
  /** How often the person has brought back what was erased. */
  readonly undone: number;
  readonly onErased: () => Promise<void>;
}

/** What the site may store, purpose by purpose. */
export function HandlingCard({ site, world, rows, undone, onErased }: HandlingCardProps) {
  const { control } = useText();
  const { chosen, changed, failed, choose } = useHandled();
  const [wish, setWish] = useState<Exclude<Handling, 'allow'>>();
  const begin = (purpose: Purpose, handling: Handling) => {
    setWish(purpose === 'necessary' && handling !== 'allow' ? handling : undefined);
    if (purpose !== 'necessary' || handling === 'allow') void choose(purpose, handling);
  };
  return (
    <section class="card control" aria-labelledby="control-title">
      <h2 id="control-title">{control.title}</h2>
      <p class="small">{control.why}</p>
      {chosen &&
        purposes.map((purpose) => {
          const insisting = purpose === 'necessary' ? wish : undefined;
          return (
            <>
              <Group
                site={site}
                purpose={purpose}
                handling={insisting ?? chosen.purposes[purpose] ?? 'allow'}
                rows={rows.filter((row) => row.purpose === purpose)}
                ask={world.ask}
                undone={undone}
                onErased={onErased}
                onChoose={(handling) => begin(purpose, handling)}
              />
              {insisting && (
                <AlertBox
                  title={control.necessary[insisting]}
                  cancel={control.cancel}
                  confirm={control.confirm}
                  onConfirm={() => {
                    setWish(undefined);
                    void choose(purpose, insisting);
                  }}
                  onCancel={() => setWish(undefined)}
                />
              )}
            </>
          );
        })}
      <NameList />
      <RequestNote access={world.access} />
      <GpcGroup byBrowser={world.browserStatesGpc} />
      <p class="small" aria-live="polite" data-changed={changed || undefined}>
        {changed && control.reload}
      </p>
      {failed && (
        <p class="code" role="alert">
          {failed}
        </p>
      )}
      <p class="small">{control.limits}</p>
    </section>
  );
}
