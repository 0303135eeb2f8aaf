/**
 * How a language says a day and a country. Of our own: browsers know no Kazakh names, and the first formatter of the
 * platform's is a long task on a slow phone.
 */
export interface PlaceText {
  /** `{year}`, `{month}`, `{day}`. */
  readonly date: string;
  /** As they stand in a date, from January on. */
  readonly months: readonly string[];
  /** By ISO 3166 code. */
  readonly countries: Readonly<Record<string, string>>;
}
