import { account } from '../accounts.ts';
import type { Visit } from '../service.ts';
import { words } from '../texts/words.ts';
import { html, type Markup } from './html.ts';
import { page } from './page.ts';

/** The cabinet has one page: the form, or what is behind it. */
export function cabinetPage(visit: Visit): string | undefined {
  if (visit.path !== '/') return undefined;
  const main = visit.visitor ? cabinet(visit, visit.visitor) : signInForm(visit);
  return page(visit, { title: words[visit.language].cabinetTitle, main, frame: 'site' });
}

function cabinet({ language }: Visit, { name, by }: NonNullable<Visit['visitor']>): Markup {
  const t = words[language];
  return html`<section data-visitor="${by}">
<h1>${t.hello}, ${name}</h1>
<p>${by === 'session' ? t.bySession : t.byToken}</p>
<h2>${t.visits}</h2>
<ul class="offers"><li><p>${t.visit}</p></li></ul>
<form method="post" action="/sign-out"><button>${t.signOut}</button></form>
</section>
<section>
<h2>${t.choices}</h2>
<p>${t.choicesText}</p>
<p><button data-consent="preferences">${t.cookies}</button></p>
<inservice-preferences></inservice-preferences>
<inservice-storage></inservice-storage>
</section>`;
}

function signInForm({ language, query }: Visit): Markup {
  const t = words[language];
  return html`<section class="narrow">
<h1>${t.cabinetTitle}</h1>
<form class="sign-in" method="post" action="/sign-in">
${query.has('wrong') && html`<p class="wrong" role="alert">${t.wrong}</p>`}
<label>${t.login}<input name="login" type="email" autocomplete="username" required></label>
<label>${t.password}<input name="password" type="password" autocomplete="current-password" required></label>
<label class="check"><input name="remember" type="checkbox" checked> ${t.remember}</label>
<button>${t.signIn}</button>
</form>
<p class="quiet">${t.trial} <code>${account.login}</code> / <code>${account.password}</code></p>
</section>`;
}
