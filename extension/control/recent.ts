/** So long what was let by is known, in milliseconds: the cookie jar tells of it soon. */
const kept = 5000;

/** Cookies that were let by a moment ago because they are there already. */
export interface Recent {
  add(print: string): void;
  has(print: string): boolean;
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
  };
}
