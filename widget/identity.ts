/**
 * A random UUIDv4, without `crypto.randomUUID`, which is missing on plain http: every browser ends the address of an
 * object with one (File API 8.3).
 */
export const uuid = (): string => URL.createObjectURL(new Blob()).slice(-36);
