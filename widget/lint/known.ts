import { getDomain } from 'tldts';
import { catalogue } from '../../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../../shared/core/registry/catalogue/inservice.ts';
import { known as explained } from '../../shared/core/registry/catalogue/known.ts';
import type { Registry } from '../../shared/core/registry/registry.ts';
import { type Rules, ruleOf, rules, rulesOf } from '../../shared/core/registry/rules.ts';
import { inLanguage } from '../../shared/core/text/localized.ts';

/** What the linter knows of the site that a page belongs to. */
export interface Known {
  readonly rules: Rules;
  /** The site's own; `undefined` means the built-in one. */
  readonly registry: Registry | undefined;
  /** Services that the drop-in neither holds nor guards by itself, but that can be named here. */
  readonly beyond: Rules;
  /** Ids of all services, to guess what was meant. */
  readonly services: readonly string[];
  nameOf(service: string): string;
  /** The absolute address that a tag names, or `undefined` where nothing is loaded by it. */
  resolve(address: string): URL | undefined;
  /** Of the page's own site: the same registrable domain. */
  isOwn(address: URL): boolean;
}

/** Stands for the site's address where none is known; nobody can own it. */
const nowhere = 'https://site.invalid/';

/**
 * @param registry the site's own; without one the built-in registry counts, as in the page
 * @param address of the page, if it has one
 */
export function know(registry: Registry | undefined, address: string | undefined): Known {
  const own = registry ?? inservice;
  const services = [...own.services, ...catalogue];
  const base = new URL(address ?? nowhere);
  const siteOf = ({ hostname }: URL) => getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
  return {
    rules: rulesOf(own, catalogue),
    registry,
    beyond: rules([], explained.map(ruleOf)),
    services: services.map(({ id }) => id),
    nameOf(service) {
      const known = [...services, ...explained].find(({ id }) => id === service);
      return known ? inLanguage(known.name, 'en') : service;
    },
    resolve(text) {
      const url = URL.canParse(text.trim(), base.href) ? new URL(text.trim(), base) : undefined;
      return url && /^https?:$/.test(url.protocol) ? url : undefined;
    },
    isOwn: (url) => siteOf(url) === siteOf(base),
  };
}
