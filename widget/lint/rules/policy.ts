import { operatorSites } from '../../../shared/core/policy/operator-name.ts';
import { remark } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { attribute, isLoader } from '../tags.ts';

/** Whether a domain is one of inService's, whose policy the drop-in links to by itself. */
const isOurs = (domain: string) => operatorSites.some((site) => domain === site || domain.endsWith(`.${site}`));

/** A site of somebody else whose banner links to the policy of inService. */
export const policy: Rule = ({ tags }, { registry }) => {
  const loader = tags.find(isLoader);
  if (!loader || !registry || registry.policyUrl || attribute(loader, 'data-policy-url')) return [];
  const domains = registry.editions.flatMap(({ published }) => Object.keys(published));
  if (domains.some(isOurs)) return [];
  return [
    remark(loader, 'policy-missing', {
      message: `The banner's link leads to the policy on ${operatorSites[0]}: neither the registry nor this tag names that of ${domains[0]}.`,
      fix: '"policyUrl": "…" in the registry, or data-policy-url="…" here.',
    }),
  ];
};
