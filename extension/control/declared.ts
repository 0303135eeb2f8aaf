import { faults } from '../../shared/core/registry/faults.ts';
import { nameTable } from '../../shared/core/registry/name-table.ts';
import { unpack } from '../../shared/core/registry/pack.ts';
import type { Registry } from '../../shared/core/registry/registry.ts';
import { ruleOf } from '../../shared/core/registry/rules.ts';
import { needsBy } from './verdict.ts';

type Needs = (name: string) => number;

const nothing: Needs = () => 0;

/** What a registry says that names need; `undefined` for what is none. */
function needsIn(text: string): Needs | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return faults(value).length ? undefined : needsBy(nameTable((value as Registry).services.map(ruleOf)));
  } catch {
    // Not parsed to its end yet, or no registry at all.
    return undefined;
  }
}

/** What a site declares itself: in the page, as soon as it stands there, or at an earlier visit. */
export function declarations(document: Document): { readonly needs: Needs; learn(packed: string): void } {
  const { scripts } = document;
  const query = document.querySelector.bind(document);
  let looked = -1;
  let learned = nothing;
  let inPage: Needs | undefined;
  return {
    needs(name) {
      // Looked for again only when a script has come: a page that floods must not pay for a search each time.
      if (!inPage && scripts.length !== looked) {
        looked = scripts.length;
        const text = query('script[type="application/json"][data-inservice-registry]')?.textContent;
        inPage = text ? needsIn(text) : undefined;
      }
      return learned(name) | (inPage ?? nothing)(name);
    },
    learn(packed) {
      learned = needsBy(nameTable(unpack(packed)));
    },
  };
}
