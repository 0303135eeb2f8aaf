import type { OptionalPurpose } from '../policy/purposes.ts';

/** What the banner says. Small: it counts toward the first visit. Words in braces are filled in. */
export interface BannerText {
  /** BCP 47 tag of the language of this text. */
  readonly lang: 'ru' | 'kk' | 'en';
  readonly title: string;
  /** Nobody decided yet. `{purposes}`: the optional purposes, listed. */
  readonly ask: string;
  /** What happens without an answer. */
  readonly silence: string;
  /** Global Privacy Control is on. `{grant}`: the label of the allowing button. */
  readonly gpc: string;
  /** Names in the middle of a sentence. */
  readonly purposes: Readonly<Record<OptionalPurpose, string>>;
  readonly operator: string;
  /** Who answers for the site, where its own words say so; empty or absent: inService's operator. */
  readonly operatorName?: string;
  readonly policy: string;
  readonly denyAll: string;
  readonly grantAll: string;
  /** Labels when just some purposes are asked about. */
  readonly deny: string;
  readonly grant: string;
  readonly preferences: string;
  readonly close: string;
  /** Decided, but to be decided again. `{purposes}`: the ones in question. Comes later, see later.ts. */
  readonly stale?: string;
  /** The preferences could not be loaded. Comes later too. */
  readonly failed?: string;
}
