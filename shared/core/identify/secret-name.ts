import { type NameWords, nameSays } from './name-words.ts';

/** Names under which servers and sign-in services keep what lets a person in, in lists by commas. */
export const secretNames = [
  'token, tokens, session, sess, sessid, sessionid, sid, phpsessid, jsessionid, ocsessid, auth, oauth, oauth2, jwt',
  'bearer, password, passwd, pwd, secret, credential, credentials, api key, apikey, csrf, xsrf, otp, cvv, cvc, sso',
  'authorization, refresh token, access token, id token, csrftoken, csrfmiddlewaretoken, private key, secret key',
  'access key, remember me, remember web, remember user, rememberme, logged in, wordpress sec, aspxauth, uidh',
  'core identity, core cookies, application cookie, keycloak identity, psid, nsid, hsid, ssid, apisid, sapisid',
  'psidts, psidcc, sidcc, sidts, lsid, osid, login info, remixsid, remixnsid, remixdsid, amz signature, sig',
  'amz credential, goog signature, goog credential, code verifier, encryption key, signing key, login secure',
  'pw, psw, passw, login pass, account pass, admin pass, mail pass, new pass, old pass, tg web app data',
  'login key, login ticket, service ticket, passphrase, user pass, pass phrase, pass word, mnemonic, seed phrase',
  'recovery code, recovery codes, recovery key, backup code, backup codes, totp, verification code, one time code',
  'sms code, pin, pincode, pin code, passcode, parol, пароль, токен, сессия, сеанс, секрет, авторизация, ключ доступа',
  'код доступа, код подтверждения, пин код, пинкод, құпиясөз, құпия сөз, құпия кілт, кілтсөз, таңбалауыш, кіру кілті',
  'кіру коды, растау коды, сесія, passwort, kennwort, contraseña, contrasena, senha, motdepasse, mot de passe, jeton',
  'hasło, haslo, şifre, sifre, parola, 密码, 密碼, 令牌, 会话, パスワード, トークン, 비밀번호, 토큰',
];

const saysWord = nameSays(...secretNames);

/** Such words grown together with others, and in the cases of Russian: `usertoken`, `authkey`, `токены`. */
const compound = new RegExp(
  [
    'sess(?:ion)?id',
    `(?:${[
      'token|secret|passwd|password|passphrase|(?<!pos|ob)session|jwt|csrf|xsrf|auth|apikey|credential',
      '(?:access|refresh|private|secret|api|sess|login)key',
    ].join('|')})(?:s|id|ids|key|value|val|hash|code|uid|uuid|guid|cookie|data|str|string|ticket|user|sso)?$`,
    '^(?:токен|парол|сесси|сеанс|секрет)\\p{L}{0,2}$',
  ].join('|'),
  'u',
);

/** Names that frameworks make for what signs a person in, without a word that says so. */
const made = [
  /^\.AspNet(?:Core)?\.(?!Culture$|Consent$)/i,
  /^S?SESS[\da-f]{16,}/i,
  /^wordpress_[\da-f]{32}$/i,
  /^wp-postpass_/,
  /^(?:oidc|msal|CognitoIdentityServiceProvider)[.:]/,
  /^(?:a0\.spajs|auth0\b|@@auth0spajs)/,
  /^(?:aws-)?amplify-/,
];

/** Whether a name says that beneath it lies what signs a person in. */
export const saysSecret = (words: NameWords): boolean =>
  saysWord(words) ||
  words.words.some((word) => compound.test(word)) ||
  made.some((form) => form.test(words.name.replace(/^__(?:Host|Secure)-/, '')));

/** What the service itself signs a person in with, and what others do under names that have no such word. */
const exactly = new Set([
  'inservice_session',
  'inservice_csrf',
  'inservice_auto',
  '_identity',
  '_identity-frontend',
  'advanced-frontend',
  'advanced-backend',
  'fe_typo_user',
  'be_typo_user',
  'CFID',
  'TGC',
  'pass',
  'ct0',
  'kdt',
  'xs',
  'acc_t',
  'Mpop',
  'sdcs',
  'sessar',
  'li_at',
  'cf_clearance',
]);

export const isSecretName = (name: string): boolean => exactly.has(name);

/** What stands in place of what is not shown. */
export const dots = '•••';

/** What a person types: each of its digits counts. */
const isTyped = nameSays(
  'password, passwd, pwd, pw, psw, passw, pass, otp, cvv, cvc, secret, pin, pincode, pin code, passcode, totp, parol, passphrase, user pass',
  'recovery code, recovery codes, backup code, backup codes, verification code, one time code, sms code, mnemonic',
  'пароль, пинкод, пин код, код доступа, код подтверждения, құпиясөз, құпия сөз, кілтсөз, кіру коды, растау коды',
  'passwort, kennwort, contraseña, contrasena, senha, motdepasse, mot de passe, hasło, haslo, şifre, sifre, parola',
);
/** Beneath these a number tells whether and since when, and no more. */
const isCounted = nameSays(
  'session, sess, token, tokens, auth, oauth, oauth2, sso, jwt, logged in, remember me, rememberme, csrf, xsrf',
  'токен, сессия, сеанс, авторизация',
);

/** What a name ends with that tells about a secret, not the secret: `session_count`, `token_expires_at`. */
const measures = nameSays(
  'count, counter, limit, max, min, total, used, remaining, size, length, version, ttl, lifetime, timeout, duration',
  'interval, expires, expiry, expiration, exp, expire, at, in, time, timestamp, date, created, updated, started, start',
  'end, attempts',
);
const sorts = nameSays('type, mode, method, provider, strategy, scope, level, status, enabled, disabled');
const measure =
  /^(?:-?\d{1,10}|1\d{12}|\d+(?:\.\d{1,6}){1,3}|\d{4}-\d\d-\d\d(?:[T ][\d:.]{5,15}(?:Z|[+-]\d\d:?\d\d)?)?)$/;

/** The last word of a name as a name of its own. */
const last = ({ words }: NameWords): NameWords => {
  const word = words.at(-1) ?? '';
  return { name: word, words: [word], spaced: ` ${word} ` };
};

/** A flag beside such a name ("session=true") opens no door, nor does a small number or a moment in a session. */
export function isHarmless(words: NameWords, text: string): boolean {
  if (/^(true|false|null|undefined|•••)?$/.test(text)) return true;
  if (isTyped(words)) return false;
  if (/^(-?\d{1,5}|1\d{9}|1\d{12})$/.test(text) && isCounted(words)) return true;
  const ending = last(words);
  if (/^(?:tokens|sessions)$/.test(ending.name) && /^\d{1,9}$/.test(text)) return true;
  return (measures(ending) && measure.test(text)) || (sorts(ending) && /^[a-z]{1,12}$/i.test(text));
}
