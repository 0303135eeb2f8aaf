/** What the person has selected, by id, and from where a range would go. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

export const noSelection: Selection = { ids: new Set(), anchor: undefined };

type Chosen = 'in' | 'out';

/** These, and only these, become part of the selection or leave it. */
export function choose({ ids, anchor }: Selection, which: readonly string[], chosen: Chosen): Selection {
  const next = new Set(ids);
  for (const id of which) {
    if (chosen === 'in') next.add(id);
    else next.delete(id);
  }
  return { ids: next, anchor };
}

/** One item; the next range begins here. */
export const chooseOne = (selection: Selection, id: string, chosen: Chosen): Selection => ({
  ...choose(selection, [id], chosen),
  anchor: id,
});

/** Everything between the last one chosen and this one, in the order in which it is shown. */
export function chooseRange(selection: Selection, shown: readonly string[], id: string, chosen: Chosen): Selection {
  const from = selection.anchor === undefined ? -1 : shown.indexOf(selection.anchor);
  const to = shown.indexOf(id);
  if (from < 0 || to < 0) return chooseOne(selection, id, chosen);
  return choose(selection, shown.slice(Math.min(from, to), Math.max(from, to) + 1), chosen);
}

/** Of some ids: whether all, some or none are selected. */
export function extent({ ids }: Selection, of: readonly string[]): 'all' | 'some' | 'none' {
  const n = of.filter((id) => ids.has(id)).length;
  return n === 0 ? 'none' : n === of.length ? 'all' : 'some';
}
