import { type Choice, decide } from '../shared/core/consent/decide.ts';
import type { Decision } from '../shared/core/consent/decided.ts';
import { permits } from '../shared/core/consent/permits.ts';
import { resolve } from '../shared/core/consent/resolve.ts';
import { isOptional, isPurpose, optionalPurposes } from '../shared/core/policy/purposes.ts';
import { consentJar } from '../shared/page/consent-jar.ts';
import type { ConsentApi, State } from './api.ts';
import type { Chunks } from './chunks.ts';
import { obeyClicks } from './clicks.ts';
import { channel } from './events.ts';
import { gate } from './gate/gate.ts';
import { uuid } from './identity.ts';
import { type Enforcement, registryTag } from './kernel.ts';
import { readOptions } from './options.ts';
import { say } from './say.ts';
import type { Shell, Surface, Via } from './shell.ts';
import { follow } from './sync.ts';
import { builtInTerms } from './terms.ts';
import { policy } from './trust.ts';

declare const __VERSION__: string;

/**
 * The drop-in, in the order of time: read, resolve, perform, record, and follow what changes elsewhere.
 * @param script the drop-in's own tag, which carries the options
 */
export function start(script: HTMLScriptElement | null, chunks: Chunks): ConsentApi {
  // Read
  const options = readOptions(script);
  const gpc = (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
  const jar = consentJar(document, location, options.data.cookieDomain);
  /** A site's own registry counts only when enforcement has read it. */
  const own = !!document.querySelector(registryTag) || !!options.data.registry;
  let known = !own;
  let enforcement: Enforcement | undefined;
  const declared = () => enforcement?.declared;
  const refused = () => !known || !!declared()?.faults.length;

  // Resolve
  const read = () =>
    resolve(declared()?.terms ?? builtInTerms, refused() ? undefined : jar.read(), { gpc }, Date.now());
  let consent = read();
  const state = (): State => ({
    status: consent.status,
    granted: [...consent.granted],
    denied: optionalPurposes.filter((purpose) => !consent.granted.has(purpose)),
    edition: consent.edition,
    decidedAt: consent.decidedAt,
    recordId: consent.recordId,
    signals: { gpc },
  });

  // Perform
  const { on, emit } = channel(() => (known ? state() : undefined));
  const judge = gate(
    options.nonce,
    (purposes, service) => permits(consent, purposes, service),
    emit,
    () => enforcement,
  );
  const shell: Shell = {
    options,
    gpc,
    get registry() {
      return declared()?.registry;
    },
    consent: () => consent,
    decide: record,
    emit,
    on,
  };
  let surface: Promise<Surface | undefined> | undefined;
  const ui = () =>
    (surface ??= Promise.all([chunks.ui(), chunks.text(options.lang)])
      .then(([{ open }, { text }]) => open(shell, text))
      .catch((error) => {
        // Everything stays held; the next call tries again.
        surface = undefined;
        say('the interface could not be loaded', error);
        return undefined;
      }));
  const ask = () => {
    if (consent.status !== 'current' && !refused() && !(document as { prerendering?: boolean }).prerendering) {
      void ui().then((opened) => consent.status !== 'current' && opened?.show());
    }
  };
  const apply = () => {
    const previous = state();
    consent = read();
    const now = state();
    if (JSON.stringify(previous) === JSON.stringify(now)) return;
    emit('change', { granted: now.granted, denied: now.denied, previous });
    judge();
    emit('consent', now);
    ask();
  };
  const stand = () => {
    known = true;
    declared()?.faults.forEach((fault) => say(fault));
    consent = read();
    judge();
    emit('ready', state());
    emit('consent', state());
    ask();
  };

  // Record
  follow(() => known && apply());
  function record(choice: Choice, via: Via, text?: string): void {
    if (refused()) return say('no decision can be taken on this registry', declared()?.faults);
    const made = decide(consent, choice, { now: Date.now(), recordId: uuid(), gpc });
    if (!jar.write(made)) say('the browser keeps no cookies here: the choice holds for this page only');
    else if (location.protocol !== 'https:') say('without https the choice holds until the browser closes');
    apply();
    chunks
      .record()
      .then(({ recorder }) => recorder(shell).keep(made, { via, text }))
      .catch((error) => say('the record of the decision could not be kept', error));
  }
  const choose = (decision: Decision, words: readonly string[]) => {
    // A tag on the page could otherwise consent for the person.
    if (decision === 'granted' && !navigator.userActivation?.isActive)
      return say('a grant needs the person to act; refused');
    if (!words.every(isOptional)) say('no such purpose', words);
    record({ purposes: Object.fromEntries(words.filter(isOptional).map((word) => [word, decision])) }, 'api');
  };
  const denyAll = () => choose('denied', optionalPurposes);
  const showPreferences = (opener: Element | null = document.activeElement) =>
    void ui().then((opened) => opened?.preferences(opener));
  const api: ConsentApi = {
    version: __VERSION__,
    ready: new Promise((settle) => on('ready', settle)),
    state,
    granted: (purpose, service) => isPurpose(purpose) && permits(consent, [purpose], service),
    grant: (...words) => choose('granted', words),
    deny: (...words) => choose('denied', words),
    grantAll: () => choose('granted', optionalPurposes),
    denyAll,
    withdraw: denyAll,
    show: () => void ui().then((opened) => opened?.show()),
    hide: () => void surface?.then((opened) => opened?.hide()),
    showPreferences: () => showPreferences(),
    on,
    receipt: () => chunks.record().then(({ recorder }) => recorder(shell).receipt(consent.recordId)),
  };
  obeyClicks({ preferences: showPreferences, 'grant-all': api.grantAll, 'deny-all': denyAll, withdraw: denyAll });
  document.addEventListener('prerenderingchange', ask);

  // Enforce: nothing needs force where everything of the built-in registry is granted.
  if (own || consent.granted.size < 5) {
    chunks.enforce(
      own ? 'own' : 'built-in',
      options.nonce,
      (enforce) => {
        enforcement = enforce({ options, policy, permits: (...what) => permits(consent, ...what), emit });
        if (own) void enforcement.read().then(stand);
      },
      () => say('enforcement could not be loaded: only marked tags are held'),
    );
  }
  if (known) stand();
  return api;
}
