import { readFileSync } from 'node:fs';

/** One way to ask for consent, set up as its own documentation says. */
export interface Subject {
  readonly name: string;
  /** Its place in a page, as early as it may stand. */
  readonly head: string;
  /** Scripts that wait for a grant of statistics. */
  readonly gated: (path: string) => string;
  readonly gatedInline: (code: string) => string;
  /** JavaScript for the element of the banner, or nothing. */
  readonly banner: string;
  /** JavaScript for the control that opens the preferences, and for the preferences. */
  readonly opener: string;
  readonly preferences: string;
  /** JavaScript that grants everything; for us a cookie does. */
  readonly grant?: string;
}

export const script = (path: string, attributes = '') => `<script src="${path}"${attributes}></script>`;
export const parked = (attributes: string, code = '') => `<script type="text/plain" ${attributes}>${code}</script>`;

const inShadow = (selector: string) =>
  `document.querySelector('inservice-consent')?.shadowRoot.querySelector('${selector}')`;

/** The drop-in by its address. */
export const dropIn: Subject = {
  name: 'inService',
  head: script('/w/inservice-consent.js'),
  gated: (path) => parked(`data-purpose="statistics" data-src="${path}"`),
  gatedInline: (code) => parked('data-purpose="statistics"', code),
  banner: inShadow('[part~=banner]'),
  opener: inShadow('[data-action=preferences]'),
  preferences: inShadow('[part~=preferences]'),
};

/** The built snippet, the drop-in inside the page. */
export const snippet: Subject = {
  ...dropIn,
  name: 'inService, snippet',
  get head() {
    return readFileSync('dist/widget/snippet.html', 'utf8').replaceAll('/consent/', '/w/');
  },
};
