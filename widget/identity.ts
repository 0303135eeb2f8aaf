/** A random UUIDv4. `crypto.randomUUID` is missing on plain http. */
export const uuid = (): string =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    // Each template digit limits the random bits that its place takes: 1 all four, 8 the lower two (RFC 9562 5.4).
    (Number(digit) ^ ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & (15 >> (Number(digit) / 4)))).toString(16),
  );
