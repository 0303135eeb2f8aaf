import type { Tag } from './page.ts';

/** A place in a text, counted from 1 as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type RuleId =
  | 'ungated-service'
  | 'third-party'
  | 'noscript-pixel'
  | 'inline-service'
  | 'undeclared-item'
  | 'ungated-item'
  | 'unknown-purpose'
  | 'missing-purpose'
  | 'narrow-purpose'
  | 'unknown-service'
  | 'live-attribute'
  | 'live-script'
  | 'loader-missing'
  | 'loader-not-first'
  | 'loader-deferred'
  | 'loader-twice'
  | 'unknown-option'
  | 'unknown-action'
  | 'registry-fault'
  | 'registry-late'
  | 'registry-unread'
  | 'policy-missing'
  | 'foreign-markup';

/** What is wrong, where, and what to write instead. */
export interface Finding extends Place {
  readonly file: string;
  readonly rule: RuleId;
  readonly message: string;
  readonly fix: string;
}

/** A finding before it is known in which file. */
export type Remark = Omit<Finding, 'file'>;

export const remark = (
  { line, column }: Place,
  rule: RuleId,
  { message, fix }: Pick<Remark, 'message' | 'fix'>,
): Remark => ({ line, column, rule, message, fix });

/** The opening tag as it could be written: `<img src="…">`. */
export function openingTag({ name, attributes }: Pick<Tag, 'name' | 'attributes'>): string {
  const written = [...attributes].map(([key, value]) => (value === '' ? key : `${key}="${value}"`));
  return `<${[name, ...written].join(' ')}>`;
}

/** The same in a sentence, where long ones are cut. */
export const mention = (tag: Tag): string => openingTag(tag).replace(/^(.{100}).{20,}$/s, '$1…');

/** Lines and columns of an offset in a text that itself begins somewhere. */
export function placeIn(text: string, offset: number, start: Place = { line: 1, column: 1 }): Place {
  const before = text.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return before.length === 1
    ? { line: start.line, column: start.column + column - 1 }
    : { line: start.line + before.length - 1, column };
}
