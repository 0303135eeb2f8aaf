import { type Choice, decide } from '../shared/core/consent/decide.ts';
import type { Decision } from '../shared/core/consent/decided.ts';
import { resolve } from '../shared/core/consent/resolve.ts';
import { optionalPurposes, type Purpose } from '../shared/core/policy/purposes.ts';
import { consentJar } from '../shared/page/consent-jar.ts';
import type { ConsentApi, State } from './api.ts';
import type { Bring, Load, OneErrand, Open } from './chunks.ts';
import { obeyClicks } from './clicks.ts';
import { type Enforcement, registryTag } from './enforcement.ts';
import { channel } from './events.ts';
import { gate } from './gate/gate.ts';
import { uuid } from './identity.ts';
import { inApp } from './native/in-app.ts';
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
  let gpc = false;
  try {
    gpc = (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
  } catch {
    // A page that forbids to ask states no signal.
  }
  const jar = consentJar(document, location, options.data.cookieDomain);
  /** Enforcement reads the site's own registry, and what a native app knows, before anything counts. */
  const own = document.querySelector(registryTag) || options.data.registry != null || inApp();
  let settled = false;
  let enforcement: Enforcement | undefined;
  const declared = () => enforcement?.declared;
  const refused = () => (own && !settled) || declared()?.faults.length;

  // Resolve
  const read = () =>
    resolve(declared()?.terms ?? builtInTerms, refused() ? undefined : jar.read(), { gpc }, Date.now());
  let consent = read();
  const state = (): State => {
    const { status, granted, edition, decidedAt, recordId } = consent;
    return {
      status,
      granted: [...granted],
      denied: optionalPurposes.filter((purpose) => !granted.has(purpose)),
      edition,
      decidedAt,
      recordId,
      signals: { gpc },
    };
  };

  // Perform
  const { on, emit } = channel(() => settled && state());
  const shell: Shell = {
    options,
    policy,
    get registry() {
      return declared()?.registry;
    },
    gpc,
    consent: () => consent,
    // What is granted for single services only is enforcement's to know: it is there wherever not everything is granted.
    permits: (purposes, service) =>
      (purposes[0] && purposes.every((purpose) => consent.granted.has(purpose))) ||
      !!enforcement?.permits(consent, purposes, service),
    state,
    on,
    emit,
    load,
    decide: record,
  };
  /** Loads what is needed now and then, and lets it do its work. What fails does so in our name, not in the page's. */
  const open: Open = (name, ...given) =>
    load(name)
      .then((chunk) => (chunk as OneErrand).open(shell, ...given))
      .catch((error) => say(`${name} failed`, error)) as never;
  const judge = gate(
    shell,
    open,
    () => enforcement,
    (tag) => ui((opened) => opened.inline(tag)),
  );
  let surface: Promise<Surface> | undefined;
  /** Does something with the interface, loading it the first time. */
  const ui = (act: (surface: Surface) => unknown) => {
    surface ??= load(`ui-${options.lang}`).then((chunk) => chunk.open(shell));
    surface.then(act).catch((error) => {
      // Everything stays held; the next call tries again.
      surface = undefined;
      emit('unseen', { layer: 'banner' });
      say('ui failed', error);
    });
  };
  const ask = () => {
    if (
      (consent.status !== 'current' || consent.outdated) &&
      !refused() &&
      !(document as { prerendering?: boolean }).prerendering
    ) {
      ui((opened) => opened.ask());
    }
  };
  // Vendors hear of the answer before anything of theirs is released; most can only once their code is on the page.
  const signalOthers = () =>
    ['mixpanel', 'posthog', '_paq', 'fbq', 'clarity'].some((vendor) => vendor in window) && open('signals');
  /** Enforcement comes with the first thing to enforce: there is none while all of the built-in registry is granted. */
  let forced = false;
  const force = () => {
    if (forced || (!own && consent.granted.size > 4)) return;
    forced = true;
    bring(own ? 'enforce-own' : 'enforce', options.nonce, (enforce) => {
      enforcement = enforce(shell);
      if (own) void enforcement.read?.().then(settle);
      else judge();
    });
  };
  /** Reads anew and carries out what has changed; the first time, everything. */
  const settle = () => {
    const first = !settled;
    const previous = state();
    settled = true;
    consent = read();
    const now = state();
    if (!first && JSON.stringify(previous) === JSON.stringify(now)) return;
    force();
    if (now.status !== 'unset') google('update', now.granted);
    signalOthers();
    if (first) emit('ready', now);
    else emit('change', { granted: now.granted, denied: now.denied, previous });
    judge();
    // What has just been released may have brought a vendor.
    signalOthers();
    emit('consent', now);
    ask();
  };

  // Record
  function record(choice: Choice, via: Via, text?: string): void {
    const asked = optionalPurposes.map((purpose) => choice.purposes[purpose]).join('');
    // A tag on the page could otherwise consent for the person: grant, in whole or in part. Other words decide nothing.
    const may = via !== 'api' || navigator.userActivation?.isActive || !/[gp]/.test(asked);
    if (refused() || !asked || !may) return void open('record').then((recorder) => recorder?.amend(choice));
    const made = decide(consent, choice, { now: Date.now(), recordId: uuid(), gpc });
    const kept = jar.write(made);
    settle();
    void open('record').then((recorder) => recorder?.keep(made, { text, kept, via, choice }));
  }
  const choose = (decision: Decision, words: readonly string[]) =>
    record({ purposes: Object.fromEntries(words.map((word) => [word, decision])) }, 'api');
  const denyAll = () => choose('denied', optionalPurposes);
  const preferences = (opener = document.activeElement) => ui((opened) => opened.preferences(opener));
  const api: ConsentApi = {
    version: __VERSION__,
    ready: new Promise((settle) => on('ready', settle)),
    state,
    granted: (purpose, service) => shell.permits([purpose as Purpose], service),
    grant: (...words) => choose('granted', words),
    deny: (...words) => choose('denied', words),
    grantAll: () => choose('granted', optionalPurposes),
    denyAll,
    withdraw: denyAll,
    hide: () => surface && ui((opened) => opened.hide()),
    show: () => ui((opened) => opened.show()),
    showPreferences: preferences,
    on,
    receipt: () => open('record').then((recorder) => recorder?.receipt()),
    audit: () => open('audit').then((found) => found ?? []),
  };
  obeyClicks({ 'deny-all': denyAll, 'grant-all': api.grantAll, withdraw: denyAll, preferences });
  document.addEventListener('prerenderingchange', ask);

  google('default', ['necessary']);
  addEventListener('load', signalOthers);

  if (own) force();
  else settle();
  follow(() => settled && settle());
  return api;
}
