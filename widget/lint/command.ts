import { parseArgs } from 'node:util';
import type { Finding } from './finding.ts';
import { gather, Unreadable } from './gather.ts';
import { lint } from './lint.ts';

declare const __VERSION__: string;

/** What a run says, and its exit code: 0 clean, 1 findings, 2 used wrongly or nothing to read. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

const usage = `Usage: inservice-consent check [options] <file|folder|https://…> …

Looks through pages and registries for what the consent drop-in cannot hold, or does not understand.
Folders are searched for HTML files and registries, with all that lies below them.

  --registry <file>  the site's registry, where the pages do not have it in their text
  --site <host>      the site's host name: its own addresses are no third party
  --module           the drop-in comes with a bundle; its tag is not looked for
  --json             findings as JSON
  --version          the version of this package

Exit codes: 0 nothing found, 1 something found, 2 used wrongly or nothing to read.

It reads what stands in the source. What scripts add later is seen only as far as an inline script spells out an
address or a stored name; the browser extension shows what a page really stores.
`;

const wrong = (sentence: string): Outcome => ({ code: 2, out: '', error: `${sentence}\n` });

/** Runs the command with the words behind its name. */
export async function run(words: readonly string[]): Promise<Outcome> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        registry: { type: 'string' },
        site: { type: 'string' },
        module: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
    if (values.help) return { code: 0, out: usage, error: '' };
    if (values.version) return { code: 0, out: `${__VERSION__}\n`, error: '' };
    const [command, ...targets] = positionals;
    if (command !== 'check' || targets.length === 0) return wrong(usage.trimEnd());
    const { registry, site } = values;
    const sources = await gather({ targets, registry, site, loader: values.module ? 'module' : 'tag' });
    const findings = sources.flatMap(lint);
    const files = sources.map(({ file }) => file);
    return { code: findings.length ? 1 : 0, out: (values.json ? inJson : inWords)(files, findings), error: '' };
  } catch (error) {
    const isOurs = error instanceof Unreadable;
    const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (isOurs || isUsage) return wrong(isUsage ? `${error.message}\n\n${usage.trimEnd()}` : error.message);
    throw error;
  }
}

const inJson = (files: readonly string[], findings: readonly Finding[]) =>
  `${JSON.stringify({ format: 'inservice-consent-check', version: __VERSION__, files, findings }, null, 2)}\n`;

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

function inWords(files: readonly string[], findings: readonly Finding[]): string {
  if (findings.length === 0) return `${count(files.length, 'file')}, nothing found.\n`;
  const blocks = findings.map(
    ({ file, line, column, rule, message, fix }) => `${file}:${line}:${column}  ${rule}\n  ${message}\n  → ${fix}\n`,
  );
  const inFiles = new Set(findings.map(({ file }) => file)).size;
  return `${blocks.join('\n')}\n${count(findings.length, 'finding')} in ${inFiles} of ${count(files.length, 'file')}.\n`;
}
