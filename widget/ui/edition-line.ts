import { dayOfForce, type Edition } from '../../shared/core/policy/edition.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { inLanguage } from '../../shared/core/text/localized.ts';
import { calendarDay } from '../../shared/core/text/place.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';

/** A sentence about an edition, with the day on which it takes force, and what changed where the site says so. */
export function editionLine(text: PreferencesText, sentence: string, edition: Edition): string {
  // Russian dates end in a full stop of their own.
  const told = fill(sentence, { date: calendarDay(text, dayOfForce(edition)) }).replace(/\.{2}$/, '.');
  return edition.changes ? `${told} ${inLanguage(edition.changes, text.lang)}` : told;
}
