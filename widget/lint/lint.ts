import { type Finding, type Remark, remark } from './finding.ts';
import { know } from './known.ts';
import { type Page, readPage } from './page.ts';
import { readRegistry } from './registry.ts';
import type { Rule } from './rule.ts';
import { documents } from './rules/documents.ts';
import { foreign } from './rules/foreign.ts';
import { gated } from './rules/gated.ts';
import { inline } from './rules/inline.ts';
import { items } from './rules/items.ts';
import { loader } from './rules/loader.ts';
import { unknownWords } from './rules/options.ts';
import { policy } from './rules/policy.ts';
import { styles } from './rules/styles.ts';
import { ungated } from './rules/ungated.ts';
import { attribute, isLoader, isRegistry } from './tags.ts';

/** A text to look at. */
export interface Source {
  /** Its path or address, as the person gave it. */
  readonly file: string;
  readonly text: string;
  readonly kind: 'page' | 'registry';
  /** Of the page, where it is known: what belongs to its site is its own. */
  readonly address?: string | undefined;
  /** The text of a registry that lies outside of the page. */
  readonly registry?: string | undefined;
  /** The drop-in comes with the page's bundle, so its tag is not looked for. */
  readonly loader?: 'tag' | 'module' | undefined;
}

const rules: readonly Rule[] = [ungated, inline, styles, documents, items, gated, unknownWords, foreign, policy];

/** Everything that is wrong with a page or a registry, in the order of its source. */
export function lint({ file, text, kind, address, registry: outside, loader: by = 'tag' }: Source): Finding[] {
  if (kind === 'registry') return readRegistry(text).remarks.map((one) => ({ file, ...one }));
  const page = readPage(text);
  const inside = page.tags.find(isRegistry);
  const own = inside && readRegistry(inside.text, inside.textAt);
  // A faulty registry elsewhere is told of there.
  const { registry } = own ?? (outside === undefined ? { registry: undefined } : readRegistry(outside));
  const known = know(registry, address);
  const all = by === 'tag' ? [loader, ...rules] : rules;
  const unread = own || outside !== undefined ? [] : unreadRegistry(page);
  return [...(own?.remarks ?? []), ...unread, ...all.flatMap((rule) => rule(page, known))]
    .map((one) => ({ file, ...one }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The page has its registry elsewhere, where the linter could not look. */
function unreadRegistry({ tags }: Page): Remark[] {
  const tag = tags.find((one) => isLoader(one) && attribute(one, 'data-registry'));
  if (!tag) return [];
  return [
    remark(tag, 'registry-unread', {
      message: `${attribute(tag, 'data-registry')} was not found from here; the page was judged by the built-in registry.`,
      fix: 'Say where it lies: --registry path/to/consent.json',
    }),
  ];
}
