import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Cookie, writeCookie } from './cookie.ts';
import type { Places } from './places.ts';
import type { Language } from './texts/languages.ts';

/** The one person who has an account in the demo. */
export const account = { login: 'anna@example.ru', password: 'doroga-2026', name: 'Анна' } as const;

export interface Visitor {
  readonly name: string;
  /** How the service knew them: by the session, or by automatic sign-in on this device. */
  readonly by: 'session' | 'automatic sign-in';
}

/** Who is signed in, kept in memory: after a restart everybody signs in again. */
export interface Accounts {
  /** Finds the visitor behind the cookies; `cookies` are those to set, when automatic sign-in opened a new session. */
  recognise(
    sent: ReadonlyMap<string, string>,
    places: Places,
  ): { readonly visitor: Visitor | undefined; readonly cookies: readonly string[] };
  /** The cookies to set, or `undefined` when login or password are wrong. */
  signIn(form: URLSearchParams, places: Places): readonly string[] | undefined;
  signOut(sent: ReadonlyMap<string, string>, places: Places): readonly string[];
  rememberLanguage(language: Language, places: Places): string;
}

/** Seconds; the policy's automatic sign-in lasts a year. */
const year = 365 * 86_400;

export function createAccounts(): Accounts {
  const sessions = new Set<string>();
  const remembered = new Set<string>();

  const open = (tokens: Set<string>): string => {
    const token = randomBytes(24).toString('base64url');
    tokens.add(token);
    return token;
  };
  const set = ({ domain, site }: Places, cookie: Omit<Cookie, 'domain' | 'isSecure'>) =>
    writeCookie({ ...cookie, domain, isSecure: site.startsWith('https:') });
  const openSession = (places: Places) =>
    set(places, { name: 'inservice_session', value: open(sessions), isHttpOnly: true });

  return {
    recognise(sent, places) {
      if (sessions.has(sent.get('inservice_session') ?? ''))
        return { visitor: { name: account.name, by: 'session' }, cookies: [] };
      if (!remembered.has(sent.get('inservice_auto') ?? '')) return { visitor: undefined, cookies: [] };
      return { visitor: { name: account.name, by: 'automatic sign-in' }, cookies: [openSession(places)] };
    },
    signIn(form, places) {
      const isRight =
        form.get('login')?.trim() === account.login && isSame(form.get('password') ?? '', account.password);
      if (!isRight) return undefined;
      if (!form.has('remember')) return [openSession(places)];
      const token = { name: 'inservice_auto', value: open(remembered), isHttpOnly: true, maxAge: year };
      return [openSession(places), set(places, token)];
    },
    signOut(sent, places) {
      sessions.delete(sent.get('inservice_session') ?? '');
      remembered.delete(sent.get('inservice_auto') ?? '');
      return ['inservice_session', 'inservice_auto'].map((name) => set(places, { name, value: '', maxAge: 0 }));
    },
    rememberLanguage: (language, places) => set(places, { name: 'inservice_lang', value: language, maxAge: year }),
  };
}

/** Takes the same time wherever two words of one length differ. */
function isSame(given: string, known: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(known)];
  return a.length === b.length && timingSafeEqual(a, b);
}
