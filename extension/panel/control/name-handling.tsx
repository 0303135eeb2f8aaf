import { useId, useState } from 'preact/hooks';
import { shownName } from '../../../shared/core/identify/redact.ts';
import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import type { StoredItem } from '../../../shared/core/inventory/stored-item.ts';
import { type Handling, handlings } from '../../../shared/core/plan/handling.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import { AlertBox } from '../alert-box.tsx';
import { useSecrets } from '../secrets-context.ts';
import { useText } from '../text-context.ts';
import { nameInWords } from '../words.ts';
import { Radios } from './radios.tsx';
import { useHandled } from './use-handlings.ts';

/** The name by which a page would write the item; `undefined` for what nobody can stop before it is there. */
function writtenName(item: StoredItem): string | undefined {
  if (item.kind === 'service-worker' || item.kind === 'file-system') return undefined;
  return item.kind === 'indexed-db' && item.contents?.of === 'database' ? item.contents.database : item.name;
}

const choices = ['as-purpose', ...handlings] as const;

/** Handles one name otherwise than its purpose. */
export function NameHandling({ row: { item, purpose } }: { readonly row: InventoryRow }) {
  const text = useText();
  const secrets = useSecrets();
  const { control } = text;
  const { chosen, full, chooseName } = useHandled();
  const [wish, setWish] = useState<Exclude<Handling, 'allow'>>();
  const name = writtenName(item);
  const group = useId();
  if (!chosen || name === undefined) return null;
  const now = chosen.names.find(([one]) => one === name)?.[1] ?? 'as-purpose';
  const begin = (choice: (typeof choices)[number]) => {
    const insists = purpose === 'necessary' && (choice === 'ask' || choice === 'block');
    setWish(insists ? choice : undefined);
    if (!insists) void chooseName(name, choice);
  };
  return (
    <>
      <fieldset class="radios" data-handle-name={shownName(name, secrets)}>
        <legend>{fill(control.names.legend, { name: nameInWords(text, name, secrets) })}</legend>
        <Radios
          name={group}
          values={choices}
          labels={{ 'as-purpose': control.names.asPurpose, ...control.handlings }}
          chosen={wish ?? now}
          onChoose={begin}
        />
      </fieldset>
      {wish && (
        <AlertBox
          title={control.necessary[wish]}
          cancel={control.cancel}
          confirm={control.confirm}
          onConfirm={() => {
            setWish(undefined);
            void chooseName(name, wish);
          }}
          onCancel={() => setWish(undefined)}
        />
      )}
      {full && <p role="alert">{control.names.full}</p>}
    </>
  );
}
