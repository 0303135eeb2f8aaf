import type { Consent } from '../../shared/core/consent/consent.ts';
import type { Dated, Since } from '../../shared/core/policy/since.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { inLanguage } from '../../shared/core/text/localized.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { editionLine } from './edition-line.ts';
import { foreign } from './foreign.ts';

interface PolicyChangesProps {
  readonly text: PreferencesText;
  readonly banner: BannerText;
  readonly since: Since;
  readonly consent: Consent;
}

/** What became of the policy since the person decided: what is asked again and why, what was only clarified. */
export function PolicyChanges({ text, banner, since: { material, editorial, ahead }, consent }: PolicyChangesProps) {
  const line = (sentence: string, { edition: { changes, ...edition } }: Dated) => (
    <li key={edition.id}>
      {editionLine(text, sentence, edition)}{' '}
      {changes && <span lang={foreign(changes, text.lang)}>{inLanguage(changes, text.lang)}</span>}
    </li>
  );
  if (!material.length && !editorial.length && !ahead.length) return null;
  const asked = consent.status === 'stale' && material.length > 0 ? consent.ask : [];
  const purposes = asked.map((purpose) => banner.purposes[purpose]).join(', ');
  return (
    <section class="changes" aria-labelledby="changes">
      <h3 id="changes">{text.changed}</h3>
      <ul>
        {material.map((dated) => line(text.edition, dated))}
        {editorial.map((dated) => line(text.clarified, dated))}
        {ahead.map((dated) => line(text.ahead, dated))}
      </ul>
      {purposes && <p>{fill(text.touched, { purposes })}</p>}
    </section>
  );
}
