import type { Consent } from '../shared/core/consent/consent.ts';
import { type Choice, decide } from '../shared/core/consent/decide.ts';
import type { Decision } from '../shared/core/consent/decided.ts';
import { permits } from '../shared/core/consent/permits.ts';
import { resolve } from '../shared/core/consent/resolve.ts';
import { isOptional, isPurpose, optionalPurposes } from '../shared/core/policy/purposes.ts';
import { consentJar } from '../shared/page/consent-jar.ts';
import type { ConsentApi, State } from './api.ts';
import type { Chunks } from './chunks.ts';
import { commands } from './commands.ts';
import { events } from './events.ts';
import { gate } from './gate/gate.ts';
import { uuid } from './identity.ts';
import { type Options, readOptions } from './options.ts';
import { builtIn, declared, fetched, without } from './registry.ts';
import type { Shell, Surface, Via } from './shell.ts';
import { follow } from './sync.ts';

declare const __VERSION__: string;

const warn = (message: string, ...about: unknown[]) => console.warn(`inService consent: ${message}`, ...about);
const fail = (message: string, ...about: unknown[]) => console.error(`inService consent: ${message}`, ...about);

/**
 * The drop-in, in the order of time: register, read, resolve, plan, perform, and follow what changes.
 * @param script the drop-in's own tag, which carries the options.
 */
export function start(script: HTMLScriptElement | null, base: string, chunks: Chunks): ConsentApi {
  const { signal } = new AbortController();

  // Read
  const options: Options = readOptions(script, document.documentElement, navigator.languages, base);
  const inline = document.querySelector('script[data-inservice-registry]');
  const gpc = (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
  const jar = consentJar(document, location, options.cookieDomain);
  let site = options.registryUrl ? without([]) : inline ? declared(inline.textContent ?? '') : builtIn();
  let known = false;

  // Resolve
  const read = () =>
    resolve(site.rules.editions, known && !site.faults.length ? jar.read() : undefined, { gpc }, Date.now());
  let consent: Consent = read();
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
  const { on, emit } = events(document, () => (known ? state() : undefined));
  const doors = gate(
    document,
    options.nonce,
    {
      permits: (purposes, service) => known && permits(consent, purposes, service),
      knows: (service) => !known || !!site.rules.service(service),
      emit,
      warn,
    },
    signal,
  );

  const shell: Shell = {
    options,
    gpc,
    get rules() {
      return site.rules;
    },
    get registry() {
      return site.registry;
    },
    consent: () => consent,
    decide: (choice, via, text) => decided(choice, via, text),
    emit,
    onChange: (listener, until) => void on('change', listener, { signal: until }),
  };

  let surface: Promise<Surface | undefined> | undefined;
  const ui = () =>
    (surface ??= Promise.all([chunks.ui(), chunks.text(options.lang)])
      .then(([{ open }, { text }]) => open(shell, text))
      .catch((error: unknown) => {
        // Everything stays held; the next call tries again.
        surface = undefined;
        fail('the interface could not be loaded', error);
        return undefined;
      }));
  const ask = () => {
    if (consent.status === 'current' || site.faults.length || (document as { prerendering?: boolean }).prerendering)
      return;
    void ui().then((opened) => consent.status !== 'current' && opened?.show());
  };

  const apply = () => {
    const previous = state();
    consent = read();
    const now = state();
    if (JSON.stringify(previous) === JSON.stringify(now)) return;
    emit('change', { granted: now.granted, denied: now.denied, previous });
    doors.judge();
    emit('consent', now);
    ask();
  };
  const tell = follow(window, () => known && apply(), signal);

  // Record
  function decided(choice: Choice, via: Via, text?: string): void {
    if (!known || site.faults.length) {
      fail('no decision can be taken: the registry is not valid', ...site.faults);
      return;
    }
    const made = decide(consent, choice, { now: Date.now(), recordId: uuid(), gpc });
    if (!jar.write(made)) warn('the browser keeps no cookies here: the choice holds for this page only');
    else if (location.protocol !== 'https:') warn('without https the choice holds until the browser closes');
    tell();
    apply();
    chunks
      .record()
      .then(({ recorder }) => recorder(shell).keep(made, { via, text }))
      .catch((error: unknown) => warn('the record of the decision could not be kept', error));
  }

  const choose = (decision: Decision, words: readonly string[]) => {
    if (decision === 'granted' && !navigator.userActivation?.isActive) {
      warn('a grant by script counts only while the person acts on the page; it was refused');
      return;
    }
    const unknown = words.filter((word) => !isOptional(word));
    if (unknown.length) warn(`no such purpose: ${unknown.join(', ')}`);
    const chosen = words.filter(isOptional);
    if (chosen.length) decided({ purposes: Object.fromEntries(chosen.map((purpose) => [purpose, decision])) }, 'api');
  };

  const api: ConsentApi = {
    version: __VERSION__,
    ready: new Promise((settle) => void on('ready', settle)),
    state,
    granted: (purpose, service) => known && isPurpose(purpose) && permits(consent, [purpose], service),
    grant: (...words) => choose('granted', words),
    deny: (...words) => choose('denied', words),
    grantAll: () => choose('granted', optionalPurposes),
    denyAll: () => choose('denied', optionalPurposes),
    withdraw: () => choose('denied', optionalPurposes),
    show: () => void ui().then((opened) => opened?.show()),
    hide: () => void surface?.then((opened) => opened?.hide()),
    showPreferences: () => void ui().then((opened) => opened?.preferences(document.activeElement)),
    on,
    receipt: () => chunks.record().then(({ recorder }) => recorder(shell).receipt(consent.recordId)),
  };
  commands(
    document,
    {
      preferences: (opener) => void ui().then((opened) => opened?.preferences(opener)),
      'grant-all': api.grantAll,
      'deny-all': api.denyAll,
      withdraw: api.withdraw,
    },
    signal,
  );

  const stand = () => {
    known = true;
    for (const fault of site.faults) fail(fault);
    consent = read();
    doors.judge();
    emit('ready', state());
    emit('consent', state());
    ask();
  };
  document.addEventListener('prerenderingchange', ask, { signal });
  if (options.registryUrl) {
    void fetched(options.registryUrl).then((arrived) => {
      site = arrived;
      stand();
    });
  } else stand();
  return api;
}
