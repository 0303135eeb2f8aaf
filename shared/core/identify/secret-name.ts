import { nameSays } from './name-words.ts';

/** Names under which servers and sign-in services keep what lets a person in, in lists by commas. */
export const secretNames = [
  'token, tokens, session, sess, sessid, sessionid, sid, phpsessid, jsessionid, ocsessid, auth, oauth, oauth2, jwt',
  'bearer, password, passwd, pwd, secret, credential, credentials, api key, apikey, csrf, xsrf, otp, cvv, cvc, sso',
  'authorization, refresh token, access token, id token, csrftoken, csrfmiddlewaretoken, private key, secret key',
  'access key, remember me, remember web, remember user, rememberme, logged in, wordpress sec, aspxauth, uidh',
  'core identity, core cookies, application cookie, keycloak identity, psid, nsid, hsid, ssid, apisid, sapisid',
  'remixsid, remixnsid, пароль, құпиясөз',
];

export const saysSecret = nameSays(...secretNames);

/** What the service itself signs a person in with, and what others do under names that have no such word. */
const exactly = new Set([
  'inservice_session',
  'inservice_csrf',
  'inservice_auto',
  '_identity',
  '_identity-frontend',
  'li_at',
  'cf_clearance',
]);

export const isSecretName = (name: string): boolean => exactly.has(name);

/** A flag, a small number or a moment beside such a name ("session=true") opens no door. */
export const isHarmless = (text: string): boolean =>
  /^(true|false|null|undefined|-?\d{1,5}|1\d{9}|1\d{12})?$/.test(text);
