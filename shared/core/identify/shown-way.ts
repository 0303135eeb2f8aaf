import { looksMade } from './hidden-texts.ts';
import { type Known, shownName } from './redact.ts';
import { dots } from './secret-name.ts';
import { isSecret } from './without-secrets.ts';

/** The way to a field, as it may be shown: `sessions.•••.email`. @param known what was hidden elsewhere */
export function shownWay(way: string, known?: Known): string {
  let under = false;
  const step = (key: string) => {
    const shown = under && looksMade(key) ? dots : shownName(key, known);
    under ||= isSecret(key);
    return shown;
  };
  return way.split('.').map(step).join('.');
}
