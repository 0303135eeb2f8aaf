const { apply } = Reflect;
const { exec } = RegExp.prototype;

/** Of several of one name the last one counts. */
const domain = /^.*; *domain *=([^;]*)/is;
const path = /^.*; *path *=([^;]*)/is;

/** What tells apart cookies of one name, out of an assignment to `document.cookie`; for no more than that. */
export function placeIn(text: string): string {
  const found = (expression: RegExp): readonly string[] | null => apply(exec, expression, [text]);
  return ` ${found(domain)?.[1] ?? ''};${found(path)?.[1] ?? ''}`;
}
