/**
 * The five purposes of section 8, in the order in which the policy names them.
 * `necessary` covers automatic sign-in (8.1) and what the service cannot work without (4.1);
 * the other four are the uses listed in 8.2, each decided on its own.
 */
export const purposes = ['necessary', 'personalization', 'advertising', 'statistics', 'quality'] as const;

export type Purpose = (typeof purposes)[number];

/** A purpose that a person decides on. `necessary` is never asked about. */
export type OptionalPurpose = Exclude<Purpose, 'necessary'>;

export const optionalPurposes = /* @__PURE__ */ purposes.slice(1) as readonly OptionalPurpose[];

export const isPurpose = (word: unknown): word is Purpose => (purposes as readonly unknown[]).includes(word);

export const isOptional = (word: unknown): word is OptionalPurpose =>
  (optionalPurposes as readonly unknown[]).includes(word);
