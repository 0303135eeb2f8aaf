import { html, Markup } from '../pages/html.ts';

/** What can be chosen in the playground, with the default first: the options of the drop-in's tag. */
export const choices = {
  layout: ['bar', 'box', 'dialog'],
  theme: ['auto', 'light', 'dark'],
  lang: ['ru', 'kk', 'en'],
  unknown: ['report', 'block', 'allow'],
} as const;

/** Ready style sheets, `none` by default. */
export const styles = ['none', 'clay', 'sea', 'plain'] as const;

type Option = keyof typeof choices;

export interface Settings {
  readonly options: Readonly<Record<Option, string>>;
  readonly style: (typeof styles)[number];
  /** The registry's text as it was typed; empty for the built-in one. */
  readonly registry: string;
}

const names = Object.keys(choices) as Option[];

/** Reads the form of the playground; a word that is no choice becomes the default. */
export function readSettings(form: URLSearchParams): Settings {
  const chosen = (name: Option) => choices[name].find((word) => word === form.get(name)) ?? choices[name][0];
  return {
    options: { layout: chosen('layout'), theme: chosen('theme'), lang: chosen('lang'), unknown: chosen('unknown') },
    style: styles.find((word) => word === form.get('style')) ?? 'none',
    registry: (form.get('registry') ?? '').trim(),
  };
}

/** The lines for <head>. The preview has them as they are, so what is copied is what is seen. */
export function snippetFor({ options, style, registry }: Settings): Markup {
  const attributes = names
    .filter((name) => name === 'lang' || options[name] !== choices[name][0])
    .map((name) => html` data-${name}="${options[name]}"`);
  // The only sign that could end the element is `<`.
  const own = new Markup(registry.replaceAll('<', '\\u003c'));
  return html`${
    registry !== '' &&
    html`<script type="application/json" data-inservice-registry>
${own}
</script>
`
  }<script src="/consent/inservice-consent.js"${attributes}></script>${
    style !== 'none' &&
    html`
<link rel="stylesheet" href="/consent/themes/${style}.css">`
  }`;
}
