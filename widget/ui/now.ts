/** What of the interface stands now, and what it took the place of. */
export interface Now {
  layer?: 'banner' | 'preferences' | undefined;
  /** The preferences took the banner's place, and give it back when closed unanswered. */
  fromBanner?: boolean;
  /** Closes the preferences. */
  close?: (() => void) | undefined;
  /** What had the focus before the interface took it. */
  before?: EventTarget | null | undefined;
  /** Tells that another layer stands, or none. */
  turn(to: Now['layer']): void;
  /** Draws the banner. */
  draw(): void;
}
