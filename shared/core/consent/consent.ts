import type { OptionalPurpose, Purpose } from '../policy/purposes.ts';

/** The resolved answer now. */
export interface Consent {
  /** `unset`: nobody decided. `stale`: decided, but must be asked again. `current`: decided and valid. */
  readonly status: 'unset' | 'stale' | 'current';
  /** Purposes that everything under them may run for. Always has `necessary`. */
  readonly granted: ReadonlySet<Purpose>;
  /** Purposes in which only some services are granted, and the marks of those services. */
  readonly partial: ReadonlySet<OptionalPurpose>;
  readonly services: readonly string[];
  /** Purposes to ask about: all when unset, the touched ones after a material edition. */
  readonly ask: readonly OptionalPurpose[];
  /** The edition in force. */
  readonly edition: string;
  /** It is not the one at which was decided. Where nothing of it is asked, it is told, once. */
  readonly outdated: boolean;
  readonly decidedAt: number | undefined;
  readonly recordId: string | undefined;
}
