import { type Choice, decide } from '../shared/core/consent/decide.ts';
import type { Decision } from '../shared/core/consent/decided.ts';
import { permits } from '../shared/core/consent/permits.ts';
import { resolve } from '../shared/core/consent/resolve.ts';
import { isOptional, optionalPurposes, type Purpose } from '../shared/core/policy/purposes.ts';
import { consentJar } from '../shared/page/consent-jar.ts';
import type { ConsentApi, State } from './api.ts';
import type { Bring, Load } from './chunks.ts';
import { obeyClicks } from './clicks.ts';
import { channel } from './events.ts';
import { gate } from './gate/gate.ts';
import { uuid } from './identity.ts';
import { type Enforcement, registryTag } from './kernel.ts';
import { readOptions } from './options.ts';
import { say } from './say.ts';
import type { Shell, Surface, Via } from './shell.ts';
import { google } from './signals/google.ts';
import { follow } from './sync.ts';
import { builtInTerms } from './terms.ts';
import { policy } from './trust.ts';

declare const __VERSION__: string;

/**
 * The drop-in, in the order of time: read, resolve, perform, record, and follow what changes elsewhere.
 * @param script the drop-in's own tag, which carries the options
 */
export function start(script: HTMLScriptElement | null, load: Load, bring: Bring): ConsentApi {
  // Read
  const options = readOptions(script);
  const gpc = (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
  const jar = consentJar(document, location, options.data.cookieDomain);
  /** A site's own registry counts only when enforcement has read it. */
  const own = !!document.querySelector(registryTag) || !!options.data.registry;
  let known = false;
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
    (markup, writer) => void load('written').then(({ insertWritten }) => insertWritten(policy, markup, writer)),
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
    (surface ??= Promise.all([load('ui'), load(`text-${options.lang}`)])
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
  // Vendors hear of the answer before anything of theirs is released; most can only once their code is on the page.
  const signalOthers = () => {
    if (['clarity', 'fbq', '_paq', 'posthog', 'mixpanel'].some((vendor) => vendor in window)) {
      void load('signals').then(({ tell }) => tell((purpose, service) => permits(consent, [purpose], service)));
    }
  };
  const signal = () => {
    if (consent.status !== 'unset') google('update', consent.granted);
    signalOthers();
  };
  /** Reads anew and carries out what has changed; the first time, everything. */
  const settle = () => {
    const first = !known;
    const previous = state();
    known = true;
    consent = read();
    const now = state();
    if (!first && JSON.stringify(previous) === JSON.stringify(now)) return;
    for (const fault of declared()?.faults ?? []) say(fault);
    signal();
    if (first) emit('ready', now);
    else emit('change', { granted: now.granted, denied: now.denied, previous });
    judge();
    emit('consent', now);
    ask();
  };

  // Record
  function record(choice: Choice, via: Via, text?: string): void {
    if (refused()) return say('the registry is refused', declared()?.faults);
    const made = decide(consent, choice, { now: Date.now(), recordId: uuid(), gpc });
    const kept = jar.write(made);
    settle();
    load('record')
      .then(({ recorder }) => recorder(shell).keep(made, { via, text, kept }))
      .catch((error) => say('the record could not be kept', error));
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
    granted: (purpose, service) => permits(consent, [purpose as Purpose], service),
    grant: (...words) => choose('granted', words),
    deny: (...words) => choose('denied', words),
    grantAll: () => choose('granted', optionalPurposes),
    denyAll,
    withdraw: denyAll,
    show: () => void ui().then((opened) => opened?.show()),
    hide: () => void surface?.then((opened) => opened?.hide()),
    showPreferences: () => showPreferences(),
    on,
    receipt: () => load('record').then(({ recorder }) => recorder(shell).receipt(consent.recordId)),
  };
  obeyClicks({ preferences: showPreferences, 'grant-all': api.grantAll, 'deny-all': denyAll, withdraw: denyAll });
  document.addEventListener('prerenderingchange', ask);

  google('default', new Set(['necessary']));
  addEventListener('load', signalOthers);

  // Enforce: nothing needs force where everything of the built-in registry is granted.
  if (own || consent.granted.size < 5) {
    bring(
      own ? 'own' : 'built-in',
      options.nonce,
      (enforce) => {
        enforcement = enforce({
          options,
          policy,
          permits: (...what) => permits(consent, ...what),
          asks: (purposes) => consent.ask.some((purpose) => purposes.includes(purpose)),
          load,
          state,
          emit,
        });
        if (own) void enforcement.read().then(settle);
        else judge();
      },
      () => say('enforcement could not be loaded'),
    );
  }
  if (!own) settle();
  follow(() => known && settle());
  return api;
}
