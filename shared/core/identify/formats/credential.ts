import { type Found, judge, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays(
  'token, session, sessid, sessionid, sid, phpsessid, jsessionid, ocsessid, auth, jwt, bearer',
  'password, passwd, pwd, secret, credential, credentials, api key, apikey, csrf, xsrf, otp',
  'authorization, refresh token, access token, remember me, csrftoken, csrfmiddlewaretoken',
);
/** What the service itself signs a person in with. */
const own = new Set(['inservice_session', 'inservice_csrf', 'inservice_auto']);

/** A flag, a small number or a moment beside such a name ("session=true") opens no door. */
const harmless = /^(true|false|null|undefined|-?\d{1,5}|1\d{9}|1\d{12})?$/;
const opaque = /^(?=.*\d)(?=.*[A-Za-z])[\w.:%+/=|~-]{16,}$/;

/** What signs a person in, by its name; a long opaque value makes it certain. */
export function credential({ name, words, text }: Subject): Found<'credential'> | undefined {
  if (own.has(name)) return judge('credential', { name: true, shape: {} }, { authentication: true });
  if (!says(words) || harmless.test(text) || /^[{[]/.test(text)) return undefined;
  const shape = text.length <= 8192 && opaque.test(text) ? {} : undefined;
  return judge('credential', { name: true, shape }, { authentication: true });
}
