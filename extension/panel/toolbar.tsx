import { kinds } from '../../shared/core/inventory/stored-item.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { purposeOrder } from '../snapshot.ts';
import { everything, groupings, orders, parties, type Wish } from './arrange.ts';
import { useText } from './text-context.ts';

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly of: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ name, label, value, of, onChoose }: ChoiceProps<Value>) {
  const choose = (chosen: string) => {
    const found = of.find(([known]) => known === chosen);
    if (found) onChoose(found[0]);
  };
  return (
    <label>
      <span class="small">{label}</span>
      <select data-choice={name} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {of.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ToolbarProps {
  readonly wish: Wish;
  readonly shown: number;
  readonly total: number;
  readonly onWish: (wish: Wish) => void;
}

/** Search, filters, order and groups. */
export function Toolbar({ wish, shown, total, onWish }: ToolbarProps) {
  const text = useText();
  const { list } = text.view;
  const wishFor = (part: Partial<Wish>) => onWish({ ...wish, ...part });
  const any = ['', list.any] as const;
  return (
    <search class="toolbar">
      <input
        type="search"
        data-action="search"
        aria-label={list.search}
        placeholder={list.search}
        value={wish.text}
        onInput={({ currentTarget }) => wishFor({ text: currentTarget.value })}
      />
      <div class="choices">
        <Choice
          name="purpose"
          label={list.purpose}
          value={wish.purpose}
          of={[any, ...purposeOrder.map((key) => [key, text.purposes[key]] as const)]}
          onChoose={(purpose) => wishFor({ purpose })}
        />
        <Choice
          name="kind"
          label={list.kind}
          value={wish.kind}
          of={[any, ...kinds.map((key) => [key, text.kinds[key]] as const)]}
          onChoose={(kind) => wishFor({ kind })}
        />
        <Choice
          name="party"
          label={list.party}
          value={wish.party}
          of={[any, ...parties.map((key) => [key, list.parties[key]] as const)]}
          onChoose={(party) => wishFor({ party })}
        />
        <Choice
          name="order"
          label={list.sort}
          value={wish.order}
          of={orders.map((key) => [key, list.order[key]])}
          onChoose={(order) => wishFor({ order })}
        />
        <Choice
          name="group"
          label={list.group}
          value={wish.group}
          of={groupings.map((key) => [key, list.by[key]])}
          onChoose={(group) => wishFor({ group })}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          data-action="only-wrong"
          checked={wish.show === 'wrong'}
          onChange={({ currentTarget }) => wishFor({ show: currentTarget.checked ? 'wrong' : 'all' })}
        />
        {list.onlyWrong}
      </label>
      <p class="small" aria-live="polite">
        {shown < total && (
          <>
            {fill(list.shown, { n: shown, total })}{' '}
            <button
              type="button"
              class="link"
              data-action="reset"
              onClick={() => onWish({ ...everything, order: wish.order, group: wish.group })}
            >
              {list.reset}
            </button>
          </>
        )}
      </p>
    </search>
  );
}
