import { type Choice, decide } from '../../shared/core/consent/decide.ts';
import type { Decided } from '../../shared/core/consent/decided.ts';
import { permits } from '../../shared/core/consent/permits.ts';
import { resolve } from '../../shared/core/consent/resolve.ts';
import { type Edition, termsOf } from '../../shared/core/policy/edition.ts';
import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { Registry } from '../../shared/core/registry/registry.ts';
import type { State } from '../../widget/api.ts';
import { channel } from '../../widget/events.ts';
import type { Shell, Via } from '../../widget/shell.ts';
import { policy } from '../../widget/trust.ts';

export interface Circumstances {
  /** What was decided before, at the first edition. */
  readonly decided?: Partial<Decided['purposes']>;
  /** Marks of the services allowed inside partly granted purposes. */
  readonly services?: Decided['services'];
  /** A second, material edition has taken force since; it touches these. */
  readonly touched?: NonNullable<Edition['touches']>;
  readonly gpc?: boolean;
  readonly registry?: Registry;
  readonly data?: Readonly<DOMStringMap>;
  /** What becomes of decisions: none counts while the site's registry is at fault. */
  readonly decisions?: 'taken' | 'refused';
}

/** The loader as the interface sees it: the core decides for real, what is reported is kept. */
export interface FakeShell extends Shell {
  readonly decisions: readonly { readonly choice: Choice; readonly via: Via; readonly text: string | undefined }[];
  /** `show banner`, `hide banner` … in order. */
  readonly layers: readonly string[];
}

const now = Date.UTC(2026, 10, 20, 12);
const recordId = '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3';

export function fakeShell({
  decided,
  services = [],
  touched,
  gpc = false,
  registry,
  data = {},
  decisions: taken = 'taken',
}: Circumstances = {}): FakeShell {
  const first: Edition = { id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' };
  const second: Edition = {
    id: '2',
    published: { 'inservice.ru': '2026-06-01' },
    kind: 'material',
    ...(touched && { touches: touched }),
  };
  const terms = termsOf(touched ? [first, second] : [first]);
  let record: Decided | undefined = decided && {
    recordId,
    decidedAt: new Date(2026, 2, 3, 12).getTime(),
    edition: '1',
    purposes: { personalization: 'denied', advertising: 'denied', statistics: 'denied', quality: 'denied', ...decided },
    services,
    gpc,
  };
  const consent = () => resolve(terms, record, { gpc }, now);
  const state = (): State => {
    const { status, granted, edition, decidedAt, recordId } = consent();
    return {
      status,
      edition,
      decidedAt,
      recordId,
      granted: [...granted],
      denied: optionalPurposes.filter((purpose) => !granted.has(purpose)),
      signals: { gpc },
    };
  };
  const { on, emit } = channel(state);
  const decisions: { choice: Choice; via: Via; text: string | undefined }[] = [];
  const layers: string[] = [];
  return {
    options: { lang: 'ru', nonce: '', data },
    registry,
    gpc,
    consent,
    on,
    decisions,
    layers,
    policy,
    state,
    permits: (purposes, service) => permits(consent(), purposes, service),
    load: (name) => Promise.reject(new Error(`No chunk was expected: ${name}`)),
    emit: (type, detail) => void ('layer' in detail && layers.push(`${type} ${detail.layer}`)),
    decide(choice, via, text) {
      const previous = state();
      decisions.push({ choice, via, text });
      if (taken === 'refused') return;
      const made = `${recordId.slice(0, -12)}${String(decisions.length).padStart(12, '0')}` as const;
      record = decide(consent(), choice, { now, recordId: made, gpc });
      const { granted, denied } = state();
      emit('change', { granted, denied, previous });
    },
  };
}
