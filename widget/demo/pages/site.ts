import { editorPage } from '../playground/editor-page.ts';
import type { Visit } from '../service.ts';
import { words } from '../texts/words.ts';
import { html, type Markup } from './html.ts';
import { page } from './page.ts';

/** A page of the public site, or `undefined` where there is none. */
export function sitePage(visit: Visit): string | undefined {
  const t = words[visit.language];
  switch (visit.path) {
    case '/':
      return page(visit, { title: t.tagline, main: home(visit), frame: 'site' });
    case '/services':
      return page(visit, { title: t.servicesTitle, main: services(visit), frame: 'site' });
    case '/app':
      return page(visit, { title: t.appTitle, main: app(visit), frame: 'app' });
    case '/playground':
      return editorPage(visit);
    default:
      return undefined;
  }
}

function home({ language, places }: Visit): Markup {
  const t = words[language];
  return html`<section class="hero">
<h1>${t.heroTitle}</h1>
<p>${t.heroText}</p>
<a class="button" href="${places.site}/services">${t.choose}</a>
</section>
<section>
<h2>${t.stepsTitle}</h2>
<ol class="steps">${t.steps.map((step) => html`<li>${step}</li>`)}</ol>
</section>`;
}

function services({ language }: Visit): Markup {
  const t = words[language];
  return html`<section>
<h1>${t.servicesTitle}</h1>
<p>${t.servicesText}</p>
${offers(language)}
</section>`;
}

function app({ language }: Visit): Markup {
  const t = words[language];
  return html`<section>
<h1>${t.appTitle}</h1>
<p>${t.appText}</p>
${offers(language)}
<p><button class="plain" data-consent="preferences">${t.cookies}</button></p>
</section>`;
}

function offers(language: Visit['language']): Markup {
  const t = words[language];
  return html`<p class="quiet" data-recent="${t.recent}" hidden></p>
<ul class="offers">${t.offers.map(
    ({ name, about, price }) => html`<li>
<div><h2>${name}</h2><p>${about}</p></div>
<p class="price">${price}</p>
<button data-book="${t.booked}" data-offer="${name}">${t.book}</button>
</li>`,
  )}</ul>
<p role="status"></p>`;
}
