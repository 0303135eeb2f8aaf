/**
 * A page's world can be told only by *which* files run in it, and browsers run each file once. So numbers are carried
 * by the order of files, none of them twice: each place chooses among those that are left. The more there are to choose
 * from, the fewer run.
 */
export const carriers = 1024;

/** Each number to be carried is below this: the print of a name and one of three handlings. */
export const carriedBelow = 3n << 32n;

/** How many numbers a row of all carriers can hold: their permutations, with a leading one. */
export const mostCarried = 261;

/** @returns numbers of carriers, in order @throws when there is more than they can hold */
export function carry(numbers: readonly bigint[]): readonly number[] {
  if (numbers.length > mostCarried) throw new Error(`${numbers.length} numbers are more than can be carried.`);
  // The leading one keeps zeros in front.
  let rest = numbers.reduce((sum, number) => sum * carriedBelow + number, 1n);
  const left = Array.from({ length: carriers }, (_, at) => at);
  const order: number[] = [];
  while (rest > 0n) {
    const among = BigInt(left.length);
    order.push(...left.splice(Number(rest % among), 1));
    rest /= among;
  }
  return order;
}

/** The numbers that were carried; none when the order makes no sense. */
export function carried(order: readonly number[]): readonly bigint[] {
  const left = Array.from({ length: carriers }, (_, at) => at);
  const places: [at: bigint, among: bigint][] = [];
  for (const carrier of order) {
    const at = left.indexOf(carrier);
    if (at < 0) return [];
    places.push([BigInt(at), BigInt(left.length)]);
    left.splice(at, 1);
  }
  let sum = places.reduceRight((rest, [at, among]) => rest * among + at, 0n);
  const numbers: bigint[] = [];
  for (; sum > 1n; sum /= carriedBelow) numbers.unshift(sum % carriedBelow);
  return numbers;
}
