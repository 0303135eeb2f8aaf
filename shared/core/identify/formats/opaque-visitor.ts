import { judge, type Subject } from '../found.ts';

/** `_clck`, `_clsk` (Clarity): nobody documents what is inside, so the name is all there is. */
export const opaqueVisitor = ({ name }: Subject) =>
  judge('opaque-visitor', { name: name === '_clck' || name === '_clsk', shape: undefined }, { category: 'device' });
