/** The known word that was probably meant: one that differs in two letters at most. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const distances = known.map((other) => [distance(word.toLowerCase(), other), other] as const);
  return distances.filter(([far]) => far <= 2).sort(([a], [b]) => a - b)[0]?.[1];
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === against ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
