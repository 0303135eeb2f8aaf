import { type NameWords, nameSays } from './name-words.ts';

/** Names under which servers and sign-in services keep what lets a person in, in lists by commas. */
export const secretNames = [
  'token, tokens, session, sess, sessid, sessionid, sid, phpsessid, jsessionid, ocsessid, auth, oauth, oauth2, jwt',
  'bearer, password, passwd, pwd, secret, credential, credentials, api key, apikey, csrf, xsrf, otp, cvv, cvc, sso',
  'authorization, refresh token, access token, id token, csrftoken, csrfmiddlewaretoken, private key, secret key',
  'access key, remember me, remember web, remember user, rememberme, logged in, wordpress sec, aspxauth, uidh',
  'core identity, core cookies, application cookie, keycloak identity, psid, nsid, hsid, ssid, apisid, sapisid',
  'remixsid, remixnsid, пароль, құпиясөз, pin, pincode, passcode',
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

/** What stands in place of what is not shown. */
export const dots = '•••';

/** What a person types: each of its digits counts. */
const isTyped = nameSays('password, passwd, pwd, otp, cvv, cvc, secret, pin, pincode, passcode, пароль, құпиясөз');
/** Beneath these a number tells whether and since when, and no more. */
const isCounted = nameSays(
  'session, sess, token, tokens, auth, oauth, oauth2, sso, jwt, logged in, remember me, rememberme',
);

/** A flag beside such a name ("session=true") opens no door, nor does a small number or a moment in a session. */
export const isHarmless = (words: NameWords, text: string): boolean =>
  /^(true|false|null|undefined|•••)?$/.test(text) ||
  (/^(-?\d{1,5}|1\d{9}|1\d{12})$/.test(text) && isCounted(words) && !isTyped(words));
