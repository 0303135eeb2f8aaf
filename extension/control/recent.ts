/** So long what was let by is known, in milliseconds: a page that still loads tells of it late. */
const kept = 15_000;

/** Cookies that were let by a moment ago: they are there already, or the extension stores them itself. */
export interface Recent {
  add(print: string): void;
  has(print: string): boolean;
  /** It is gone: what comes with the same print later is not that one. */
  forget(print: string): void;
}

/** @param clock epoch milliseconds */
export function recent(clock: () => number): Recent {
  const ends = new Map<string, number>();
  return {
    add(print) {
      for (const [one, end] of ends) if (end < clock()) ends.delete(one);
      ends.set(print, clock() + kept);
    },
    has: (print) => (ends.get(print) ?? Number.NEGATIVE_INFINITY) >= clock(),
    forget: (print) => void ends.delete(print),
  };
}
