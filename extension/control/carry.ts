/**
 * A page's world can be told only by *which* files run in it, and browsers run each file once. So numbers are carried
 * by the order of files, none of them twice: each place chooses among those that are left.
 */
export const carriers = 256;

/** How many bytes a row of all carriers can hold: their permutations, with one bit to spare. */
export const carriedBytes = 210;

/** @returns numbers of carriers, in order @throws when there is more than they can hold */
export function carry(bytes: readonly number[]): readonly number[] {
  if (bytes.length > carriedBytes) throw new Error(`${bytes.length} bytes are more than can be carried.`);
  // The leading one keeps zeros in front.
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 1n);
  const left = Array.from({ length: carriers }, (_, at) => at);
  const order: number[] = [];
  while (rest > 0n) {
    const among = BigInt(left.length);
    order.push(...left.splice(Number(rest % among), 1));
    rest /= among;
  }
  return order;
}

/** The bytes that were carried; none when the order makes no sense. */
export function carried(order: readonly number[]): readonly number[] {
  const left = Array.from({ length: carriers }, (_, at) => at);
  const places: [at: bigint, among: bigint][] = [];
  for (const carrier of order) {
    const at = left.indexOf(carrier);
    if (at < 0) return [];
    places.push([BigInt(at), BigInt(left.length)]);
    left.splice(at, 1);
  }
  let sum = places.reduceRight((rest, [at, among]) => rest * among + at, 0n);
  const bytes: number[] = [];
  for (; sum > 1n; sum /= 256n) bytes.unshift(Number(sum % 256n));
  return bytes;
}
