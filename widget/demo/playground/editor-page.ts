import { html, type Markup } from '../pages/html.ts';
import type { Visit } from '../service.ts';
import { sampleText } from './sample.ts';
import { choices, readSettings, snippetFor, styles } from './settings.ts';
import { wordsFor } from './words.ts';

/** Pixels; `0` for all the room there is. */
const widths = [320, 768, 0] as const;

/** Where the registry and the look are edited, beside a preview of both. */
export function editorPage({ language, places }: Visit): string {
  const t = wordsFor(language);
  const registry = sampleText;
  const snippet = snippetFor(readSettings(new URLSearchParams({ registry, lang: language }))).text;
  return html`<!doctype html>
<html lang="${language === 'ru' ? 'ru' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t.title} · inService</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/demo.css">
<link rel="stylesheet" href="/assets/playground.css">
<script src="/assets/playground.js" type="module"></script>
</head>
<body class="playground">
<header>
<a class="brand" href="${places.site}/">inService</a>
<nav><a href="${places.site}/">${t.back}</a></nav>
</header>
<main>
<h1>${t.title}</h1>
<p class="quiet">${t.lead}</p>
<div class="bench">
<form method="post" action="${places.playground}/preview" target="preview" data-good="${t.good}" data-built-in="${t.builtIn}" data-line="${t.line}" data-lost="${t.lost}">
<div class="choices">${Object.entries(choices).map(([name, options]) =>
    group(
      name,
      labelOf(t, name),
      options.map((option) => ({ value: option, label: option })),
      name === 'lang' ? language : options[0],
    ),
  )}${group(
    'style',
    t.style,
    styles.map((style) => ({ value: style, label: style })),
    styles[0],
  )}</div>
<label for="registry">${t.registry}</label>
<textarea id="registry" name="registry" rows="22" spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="hint verdict">${registry}</textarea>
<p id="hint" class="quiet">${t.registryHint}</p>
<div id="verdict" role="status"></div>
<div class="buttons">
<button>${t.again}</button>
<button class="plain" formtarget="_blank">${t.ownTab}</button>
</div>
</form>
<div class="seen">
<div class="choices">${group(
    'width',
    t.width,
    widths.map((width) => ({ value: String(width), label: width === 0 ? '100 %' : String(width) })),
    '0',
  )}</div>
<p class="old" hidden>${t.old}</p>
<iframe name="preview" title="${t.preview}"></iframe>
<div class="snippet">
<h2 id="lines">${t.snippet}</h2>
<button data-copied="${t.copied}">${t.copy}</button>
<pre tabindex="0" role="region" aria-labelledby="lines"><code>${snippet}</code></pre>
</div>
</div>
</div>
</main>
</body>
</html>
`.text;
}

const labelOf = (t: ReturnType<typeof wordsFor>, name: string): string =>
  Object.entries(t).find(([key]) => key === name)?.[1] ?? name;

interface Choice {
  readonly value: string;
  readonly label: string;
}

function group(name: string, label: string, options: readonly Choice[], chosen: string): Markup {
  return html`<fieldset><legend>${label}</legend>${options.map(
    ({ value, label }) =>
      html`<label><input type="radio" name="${name}" value="${value}"${value === chosen && html` checked`}><span>${label}</span></label>`,
  )}</fieldset>`;
}
