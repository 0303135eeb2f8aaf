/** A write that a page is about to make, by a store that scripts can reach. */
export interface Write {
  readonly kind: 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db' | 'cache-storage';
  readonly name: string;
  /** What was handed to the native: a cookie's text, its name and value or details, a key with its value. */
  readonly given?: readonly unknown[];
}

/** Decides about a write at the moment it is made, and reports it where that is due. `true` lets it pass. */
export type Judge = (write: Write) => boolean;

/** The globals of a page or of one of its frames. */
export type Realm = Window & typeof globalThis;
