import { type Accounts, createAccounts, type Visitor } from './accounts.ts';
import type { Collector } from './collector.ts';
import type { Exchange, Reply } from './exchange.ts';
import { serveFile } from './files.ts';
import { cabinetPage } from './pages/cabinet.ts';
import { sitePage } from './pages/site.ts';
import { type Places, placesOf } from './places.ts';
import { answerPreview, checkSettings } from './playground/playground.ts';
import { type Language, languageOf } from './texts/languages.ts';

/** What a page needs to know to be written. */
export interface Visit {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly places: Places;
  readonly visitor: Visitor | undefined;
  readonly language: Language;
}

/** The demo behind its three hosts: the public site, the cabinet and the collector. */
export function createService(collector: Collector): (exchange: Exchange) => Promise<Reply> {
  const accounts = createAccounts();
  return async (exchange) => {
    const { method, url } = exchange;
    const places = placesOf(url);
    if (url.pathname === '/collector/counts') return json(collector.counts());
    if (url.pathname === '/collector/reset' && method === 'POST') {
      collector.reset();
      return json(collector.counts());
    }
    // Browsers ask for it wherever an address is opened that is no page.
    if (url.pathname === '/favicon.ico') return (await serveFile('/assets/icon.svg')) ?? { status: 404 };
    if (places.place === 'collector') return collector.answer(exchange);
    const file = await serveFile(url.pathname);
    if (file) return file;
    if (places.place === 'playground') return answerPreview(exchange);
    if (method === 'POST' && url.pathname === '/playground/check') return checkSettings(exchange);
    if (method === 'POST') return takeForm(exchange, places, accounts);
    return writePage(exchange, places, accounts);
  };
}

function writePage({ url, cookies }: Exchange, places: Places, accounts: Accounts): Reply {
  const { visitor, cookies: renewed } = accounts.recognise(cookies, places);
  const language = languageOf(url.searchParams.get('lang') ?? cookies.get('inservice_lang'));
  const visit: Visit = { path: url.pathname, query: url.searchParams, places, visitor, language };
  const page = places.place === 'cabinet' ? cabinetPage(visit) : sitePage(visit);
  return {
    status: page ? 200 : 404,
    headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': renewed },
    body: page ?? 'Такой страницы нет.',
  };
}

function takeForm({ url, origin, form, cookies }: Exchange, places: Places, accounts: Accounts): Reply {
  // Forms are taken from the service's own pages only: another site cannot sign a person in or out.
  if (origin !== places.site && origin !== places.cabinet)
    return { status: 403, body: 'The form came from elsewhere.' };
  switch (url.pathname) {
    case '/sign-in': {
      const signedIn = accounts.signIn(form, places);
      return signedIn ? redirect('/', signedIn) : redirect('/?wrong');
    }
    case '/sign-out':
      return redirect('/', accounts.signOut(cookies, places));
    case '/language':
      return redirect(form.get('from') ?? '/', [accounts.rememberLanguage(languageOf(form.get('lang')), places)]);
    default:
      return { status: 404, body: 'No form is sent here.' };
  }
}

const redirect = (path: string, cookies: readonly string[] = []): Reply => ({
  status: 303,
  // A path only: a form field must not send people to another site.
  headers: { location: path.replace(/^[/\\]*/, '/'), 'set-cookie': cookies },
});

const json = (value: unknown): Reply => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
