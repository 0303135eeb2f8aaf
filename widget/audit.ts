import { consentFindings } from '../shared/core/inventory/finding.ts';
import { catalogue } from '../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../shared/core/registry/catalogue/inservice.ts';
import { rulesOf } from '../shared/core/registry/rules.ts';
import { seenLater, seenNow } from '../shared/page/erase/stores.ts';
import type { AuditFinding } from './api.ts';
import type { Shell } from './shell.ts';

/** Why a stored item is a finding, in a sentence. */
const because: Readonly<Record<string, string>> = {
  undeclared: 'is stored, but nothing declares it',
  'before-consent': 'is stored, but nobody has been asked yet',
  'after-denial': 'is stored, though its purpose was denied',
};

/**
 * The audit chunk: what this page stores, loads and cannot guard, held against its registry and the consent.
 * A page sees no HttpOnly cookies and no other path's; the browser extension does.
 */
export async function open({ registry = inservice, consent, permits }: Shell): Promise<AuditFinding[]> {
  const rules = rulesOf(registry, catalogue);
  const stored = [...seenNow(window), ...(await seenLater(window))].flatMap(({ kind, name }): AuditFinding[] => {
    const rule = rules.named(name);
    return consentFindings(rule, consent()).map(({ type }) => ({
      type,
      kind,
      name,
      purpose: rule?.purposes[0] ?? 'unknown',
      service: rule?.id,
      because: `${kind} "${name}" ${because[type] ?? type}`,
    }));
  });
  const requested = performance.getEntriesByType('resource').flatMap(({ name }): AuditFinding[] => {
    const rule = rules.at(name);
    if (!rule || permits(rule.purposes, rule.id)) return [];
    return [
      {
        type: 'requested',
        kind: 'request',
        name,
        purpose: rule.purposes[0],
        service: rule.id,
        because: `was requested, though "${rule.id}" is not granted: a tag that is not parked can be fetched ahead`,
      },
    ];
  });
  const workers = await Promise.resolve(navigator.serviceWorker?.getRegistrations?.()).catch(() => undefined);
  const unguarded = (workers ?? []).map(
    ({ scope }): AuditFinding => ({
      type: 'unguarded',
      kind: 'service-worker',
      name: scope,
      purpose: 'unknown',
      service: undefined,
      because: 'a worker writes databases and caches where no page can stop it',
    }),
  );
  return [...stored, ...requested, ...unguarded];
}
