import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { Source } from './lint.ts';
import { readPage } from './page.ts';
import { attribute, isLoader } from './tags.ts';

export interface Asked {
  /** Files, folders and addresses, as the person wrote them. */
  readonly targets: readonly string[];
  /** A registry for all pages that have none in their text. */
  readonly registry?: string | undefined;
  /** The site's host name; files tell nothing of it. */
  readonly site?: string | undefined;
  readonly loader: 'tag' | 'module';
}

/** An error whose message is a sentence that says what to do. */
export class Unreadable extends Error {}

const isAddress = (target: string) => /^https?:\/\//i.test(target);
const isPage = (file: string) => /^\.(html?|xhtml)$/i.test(extname(file));
/** And not like the schema of one. */
const looksLikeRegistry = (text: string) =>
  /"editions"\s*:/.test(text) &&
  /"services"\s*:/.test(text) &&
  !/"\$schema"\s*:\s*"https?:\/\/json-schema\.org/.test(text);

/** Reads everything that was asked for. Throws `Unreadable` where something is not there. */
export async function gather({ targets, registry, site, loader }: Asked): Promise<Source[]> {
  if (site !== undefined && !URL.canParse(`https://${site}/`)) {
    throw new Unreadable(`--site takes a host name such as shop.example, not ${site}.`);
  }
  const given = registry === undefined ? undefined : await read(registry);
  const address = site === undefined ? undefined : `https://${site}/`;
  const sources: Source[] = given === undefined || !registry ? [] : [{ file: registry, text: given, kind: 'registry' }];
  for (const target of targets) {
    for (const { file, root } of await filesOf(target)) {
      const { text, url } = await open(file);
      if (!isPage(file) && /\.json$/i.test(file)) {
        if (file === target || looksLikeRegistry(text)) sources.push({ file, text, kind: 'registry' });
        continue;
      }
      const beside = given ?? (await besideThePage(text, url ?? file, root));
      sources.push({ file, text, kind: 'page', address: url ?? address, registry: beside, loader });
    }
  }
  if (!sources.length) throw new Unreadable(`No page was found in ${targets.join(', ')}: HTML files are looked for.`);
  return sources;
}

async function filesOf(target: string): Promise<{ readonly file: string; readonly root: string }[]> {
  if (isAddress(target)) return [{ file: target, root: target }];
  const found = await stat(target).catch(() => undefined);
  if (!found) throw new Unreadable(`There is no ${target}. Give a file, a folder, or an address with https://.`);
  if (!found.isDirectory()) return [{ file: target, root: dirname(target) }];
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && (isPage(entry.name) || extname(entry.name) === '.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](node_modules|\.[^\\/.][^\\/]*)[\\/]/.test(resolve(file).slice(resolve(target).length)))
    .sort()
    .map((file) => ({ file, root: target }));
}

async function open(file: string): Promise<{ readonly text: string; readonly url?: string }> {
  return isAddress(file) ? fetchText(file) : { text: await read(file) };
}

const read = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw new Unreadable(`${file} could not be read: ${error instanceof Error ? error.message : error}`);
  });

async function fetchText(address: string): Promise<{ readonly text: string; readonly url: string }> {
  try {
    const response = await fetch(address, { redirect: 'follow', signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return { text: await response.text(), url: response.url };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Unreadable(`${address} could not be read: ${why}. Check the address and that its server is up.`);
  }
}

/** The registry that the page's drop-in fetches, if it can be found from here. */
async function besideThePage(text: string, page: string, root: string): Promise<string | undefined> {
  const tag = readPage(text).tags.find(isLoader);
  const named = tag && attribute(tag, 'data-registry');
  if (!named) return undefined;
  if (isAddress(page)) return (await fetchText(new URL(named, page).href)).text;
  if (isAddress(named)) return (await fetchText(named)).text;
  const path = named.startsWith('/') ? join(root, named) : join(dirname(page), named);
  return readFile(path, 'utf8').catch(() => undefined);
}
