import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** One import as written in a source file. */
export interface Import {
  /** From the repository's root: `widget/loader.ts`. */
  readonly from: string;
  /** A source file of ours, or the name of a package. */
  readonly to: string;
  readonly kind: 'static' | 'type' | 'dynamic';
}

const root = join(import.meta.dirname, '../..');

/** Every source file of the product, tests and scripts left out. */
export const sources: readonly string[] = ['shared', 'widget', 'extension']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  const { module } = parseSync(from, text);
  const to = (request: string) =>
    request.startsWith('.') ? posix.join(dirname(from), request.replace(/\?.*/, '')) : request.replace(/\?.*/, '');
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from,
      to: to(moduleRequest.value),
      kind: entries.length && entries.every(({ isType }) => isType) ? ('type' as const) : ('static' as const),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest
          ? [{ from, to: to(moduleRequest.value), kind: isType ? ('type' as const) : ('static' as const) }]
          : [],
      ),
    ),
    ...module.dynamicImports
      .map(({ moduleRequest: { start, end } }) => text.slice(start, end))
      .filter((request) => /^['"]/.test(request))
      .map((request) => ({ from, to: to(request.slice(1, -1)), kind: 'dynamic' as const })),
  ];
}

export const imports: readonly Import[] = sources.flatMap(importsOf);

/** Everything that a file pulls in statically, itself included: files and packages. */
export function pulledInBy(entry: string): ReadonlySet<string> {
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const { from, to, kind } of imports) if (from === file && kind === 'static') seen.add(to);
  }
  return seen;
}
