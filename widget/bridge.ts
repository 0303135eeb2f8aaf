import { cookieName } from '../shared/core/consent/cookie.ts';
import { decide } from '../shared/core/consent/decide.ts';
import type { Decided } from '../shared/core/consent/decided.ts';
import { resolve } from '../shared/core/consent/resolve.ts';
import type { Term } from '../shared/core/policy/edition.ts';
import { optionalPurposes } from '../shared/core/policy/purposes.ts';
import { consentJar } from '../shared/page/consent-jar.ts';
import { eraseCookie } from '../shared/page/erase/cookies.ts';
import { uuid } from './identity.ts';
import { hearApp, tellApp } from './native/channel.ts';
import { messageOf, readMessage } from './native/message.ts';
import { say } from './say.ts';
import type { Shell } from './shell.ts';

/** Milliseconds by which two clocks may differ; a decision further ahead was not made by a person. */
const clockSkew = 86_400_000;

/** Of the address: `?inservice-consent=deny`. It may deny and never grant, because anybody can write a link. */
const parameter = 'inservice-consent';

const deniesAll = ({ purposes }: Decided) => Object.values(purposes).every((decision) => decision === 'denied');

/**
 * The bridge chunk: follows the native app around the page.
 * @param terms of the registry in use
 * @param injected what the app put into the page before its first script
 */
export function open(shell: Shell, terms: readonly Term[], injected: unknown): void {
  const jar = consentJar(document, location, shell.options.data.cookieDomain);
  const consent = () => resolve(terms, jar.read(), { gpc: shell.gpc }, Date.now());
  const first = readMessage(injected);
  /** The app need not be told what it said itself. */
  let heard = first?.decided.recordId;

  const keep = (decided: Decided) => {
    const kept = jar.write(decided);
    shell
      .load('record')
      .then((chunk) => chunk.open(shell).keep(decided, { choice: decided, via: 'native', text: undefined, kept }))
      .catch((error: unknown) => say('the record of the app’s decision could not be kept', error));
  };

  /** The app's decision stands if it is newer, and made at the edition in force. */
  const take = (decided: Decided) => {
    const { edition, decidedAt, recordId } = decided;
    if (edition !== consent().edition || decidedAt > Date.now() + clockSkew) return;
    if (decidedAt <= (jar.read()?.decidedAt ?? 0)) return;
    heard = recordId;
    keep(decided);
  };

  const obeyAddress = () => {
    const address = new URL(location.href);
    const answer = address.searchParams.get(parameter);
    if (answer === null) return;
    if (answer !== 'deny') return say(`an address cannot carry "${answer}", only "deny"`);
    const purposes = Object.fromEntries(optionalPurposes.map((purpose) => [purpose, 'denied' as const]));
    keep(decide(consent(), { purposes }, { now: Date.now(), recordId: uuid(), gpc: shell.gpc }));
    // Loaded again, the page must not deny over what the person has decided since.
    address.searchParams.delete(parameter);
    history.replaceState(history.state, '', address);
  };

  const report = () => {
    const decided = jar.read();
    if (decided && decided.recordId !== heard) tellApp(messageOf(decided));
  };

  if (first) take(first.decided);
  else if (injected) {
    // Doubt means no consent: what the app meant is not known, so the page forgets its own answer and asks.
    say('what the app injected is no consent message', injected);
    eraseCookie(document, location, cookieName);
  }
  obeyAddress();
  if (first) report();

  shell.on('change', report);
  hearApp((value) => {
    const message = readMessage(value);
    if (!message) return say('a message from the app was not understood', value);
    // Any script of the page could speak for the app: only the app itself knows the key that it injected.
    if (!deniesAll(message.decided) && !(message.key && message.key === first?.key))
      return say('a grant from the app needs the key that it injected; refused');
    take(message.decided);
    // As if another tab had decided; where the browser tells of changed cookies, the page knows already.
    dispatchEvent(new StorageEvent('storage', { key: cookieName }));
  });
}
