import { type Term, termsOf } from '../policy/edition.ts';
import type { Purpose } from '../policy/purposes.ts';
import type { Registry, Service } from './registry.ts';

/** What the page needs of a service to act: small, and quick to ask. */
export interface Rule {
  readonly id: string;
  readonly purposes: readonly [Purpose, ...Purpose[]];
  readonly names: readonly string[];
  readonly urls: readonly string[];
}

/** A registry made ready for questions. Built once per page. */
export interface Rules {
  readonly terms: readonly Term[];
  service(id: string): Rule | undefined;
  /** Whose stored name this is. Exact names win over patterns, the site's own declarations over the catalogue. */
  named(name: string): Rule | undefined;
  /** Whose address this is. `url` is absolute. */
  at(url: string): Rule | undefined;
}

const escape = (text: string) => text.replace(/\W/g, '\\$&');

/** One expression for all patterns, so that a name is tested once: alternative n belongs to owner n. */
function matcher(patterns: readonly (readonly [source: string, owner: Rule])[]): (text: string) => Rule | undefined {
  const all = new RegExp(patterns.map(([source]) => `(${source})`).join('|'), 's');
  return (text) => {
    const [, ...parts] = all.exec(text) ?? [];
    return patterns[parts.findIndex((part) => part !== undefined)]?.[1];
  };
}

const namePattern = (name: string) => `^${escape(name).replaceAll('\\*', '.*')}$`;

/** Whether a declared name stands for a stored one. */
export const declares = (declared: string, stored: string): boolean =>
  new RegExp(namePattern(declared), 's').test(stored);

/** `*.host/path` → any scheme, the host or a sub-domain of it, any port, the path as a prefix. */
const urlPattern = (url: string) =>
  `^(?:https?:|wss?:)?//${escape(url)
    .replace('\\*\\.', '(?:[^/?#]*\\.)?')
    // Where the host ends.
    .replace(/\\\/|$/, (path) => `(?::\\d+)?${path || '(?:[/?#]|$)'}`)}`;

/**
 * Makes rules from services, the site's own first. A later service of the same id is left out,
 * so that a site can declare a catalogue service in its own words.
 */
export function rules(terms: readonly Term[], services: Iterable<Rule>): Rules {
  const byId = new Map<string, Rule>();
  const exact: [string, Rule][] = [];
  const wild: [string, Rule][] = [];
  const urls: [string, Rule][] = [];
  for (const service of services) {
    if (byId.has(service.id)) continue;
    byId.set(service.id, service);
    for (const name of service.names) (name.includes('*') ? wild : exact).push([namePattern(name), service]);
    for (const url of service.urls) urls.push([urlPattern(url), service]);
  }
  return {
    terms,
    service: (id) => byId.get(id),
    named: matcher([...exact, ...wild]),
    at: matcher(urls),
  };
}

export const ruleOf = ({ id, purposes, items, urls }: Service): Rule => ({
  id,
  purposes,
  names: items?.map(({ name }) => name) ?? [],
  urls: urls ?? [],
});

/** Rules of a registry with the catalogue beneath it. */
export const rulesOf = (registry: Registry, catalogue: readonly Service[] = []): Rules =>
  rules(termsOf(registry.editions), [...registry.services, ...catalogue].map(ruleOf));
