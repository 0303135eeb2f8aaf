import type { Visit } from '../service.ts';
import { languages } from '../texts/languages.ts';
import { words } from '../texts/words.ts';
import { html, type Markup } from './html.ts';
import { sdks } from './sdks.ts';

interface Parts {
  readonly title: string;
  readonly main: Markup;
  /** Inside the app there is neither header nor footer. */
  readonly frame: 'site' | 'app';
}

/** The document around a page: the widget first in head, the held SDKs, header and footer. */
export function page(visit: Visit, { title, main, frame }: Parts): string {
  const { language, places } = visit;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<script src="/consent/inservice-consent.js" data-cabinet-url="${places.cabinet}/"></script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · inService</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/demo.css">
<link rel="stylesheet" href="/assets/service.css">
${sdks(places)}
<script type="text/plain" data-purpose="personalization" data-service="inservice-personal" data-src="/assets/personal.js" data-type="module"></script>
<script src="/assets/demo.js" type="module"></script>
</head>
<body class="${frame}">
${frame === 'site' && header(visit)}
<main id="main">
${main}
</main>
${frame === 'site' && footer(visit)}
</body>
</html>
`.text;
}

function header({ language, places, path }: Visit): Markup {
  const t = words[language];
  const link = (href: string, text: string) => {
    const isHere = places.place === 'site' && href === places.site + path;
    return html`<a href="${href}"${isHere && html` aria-current="page"`}>${text}</a>`;
  };
  return html`<header>
<a class="brand" href="${places.site}/">inService</a>
<nav>${link(`${places.site}/services`, t.services)} ${link(`${places.cabinet}/`, t.cabinet)}</nav>
</header>`;
}

function footer({ language, path }: Visit): Markup {
  const t = words[language];
  return html`<footer>
<p>${t.tagline}</p>
<p><button class="plain" data-consent="preferences">${t.cookies}</button></p>
<form method="post" action="/language">
<input type="hidden" name="from" value="${path}">
${languages.map(
  (lang) =>
    html`<button class="plain" name="lang" value="${lang}" lang="${lang}"${lang === language && html` aria-current="true"`}>${words[lang].language}</button>`,
)}
</form>
</footer>`;
}
