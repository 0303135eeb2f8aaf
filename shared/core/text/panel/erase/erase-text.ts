import type { Forms } from '../../plural.ts';

/** What the panel says about choosing, erasing and bringing back. `{n}`, `{done}`, `{of}`: numbers. */
export interface EraseText {
  /** `{name}`. */
  readonly select: string;
  /** `{group}`. */
  readonly selectGroup: string;
  readonly selectShown: string;
  readonly range: string;
  readonly chosen: Forms;
  readonly clear: string;
  readonly act: string;

  readonly warning: Forms;
  /** `{kind}`, `{n}`. */
  readonly ofKind: string;
  readonly inside: Forms;
  /** `{purpose}`, `{lost}`. */
  readonly loses: string;
  readonly revocable: string;
  readonly irrevocable: Forms;
  readonly why: Readonly<Record<'worker' | 'too-large' | 'no-room' | 'uncopyable' | 'busy' | 'unreadable', string>>;
  readonly confirm: string;
  readonly cancel: string;

  readonly copying: string;
  readonly erasing: string;
  readonly stop: string;

  readonly title: string;
  readonly gone: Forms;
  readonly emptied: Forms;
  readonly survived: Forms;
  readonly untouched: Forms;
  readonly returned: Forms;
  readonly unremembered: string;
  /** `{names}`, `{because}`. */
  readonly because: string;
  readonly more: string;
  /** `{name}`. */
  readonly quoted: string;
  readonly close: string;
  /** `{because}`. */
  readonly failed: string;

  readonly purpose: {
    readonly act: string;
    /** `{purpose}`. */
    readonly named: string;
  };
  readonly undo: {
    readonly offer: Forms;
    /** Of an erasing before the one that has just been undone. */
    readonly older: Forms;
    readonly act: string;
    readonly working: string;
    readonly done: Forms;
    /** `{names}`, `{because}`. */
    readonly lost: string;
    readonly why: Readonly<
      Record<'no-open-page' | 'busy' | 'reshaped' | 'rewritten' | 'partly' | 'expired' | 'refused', string>
    >;
  };
}
