/** A write that a page is about to make, by a store that scripts can reach. */
export interface Write {
  readonly kind: 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db' | 'cache-storage';
  readonly name: string;
  /** What was handed to the native: a cookie's text, its name and value or details, a key with its value. */
  readonly given?: readonly unknown[];
  /** The storage that it goes to, where only the extension's guard tells. */
  readonly area?: object;
  /** Nothing is written but taken away: this one, or all of the kind. Told by the extension's guard alone. */
  readonly takes?: 'this' | 'all';
}

/** Decides about a write at the moment it is made, and reports it where that is due. `true` lets it pass. */
export type Judge = (write: Write) => boolean;

/** The globals of a page or of one of its frames. */
export type Realm = Window & typeof globalThis;
