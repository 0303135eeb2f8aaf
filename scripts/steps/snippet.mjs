import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const folder = 'dist/widget';
const loader = 'inservice-consent.js';

/** Writes the recommended lines for <head> with the checksums of this build: snippet.html and snippet-inline.html. */
export async function writeSnippet() {
  const [script, ui, text] = await Promise.all([loader, 'ui.js', 'text-ru.js'].map(integrityOf));
  const early = `<!-- Optional: fetches early what asks the loader for guarding. enforce-own.js where the page has a registry of its own. -->
<link rel="preload" as="script" href="/consent/enforce.js">
`;
  const hints = `<!-- Optional: fetches the banner and its language (text-kk.js, text-en.js) early for those who will see it. -->
<link rel="modulepreload" href="/consent/ui.js" integrity="${ui}" crossorigin="anonymous">
<link rel="modulepreload" href="/consent/text-ru.js" integrity="${text}" crossorigin="anonymous">
`;
  const where = `<!-- First in <head>, before anything that stores or loads. /consent/ is where you put the files of dist/widget.
     Under a content security policy with a nonce, give it to each of these tags: nonce="…" -->
`;
  await Promise.all([
    writeFile(
      `${folder}/snippet.html`,
      `${where}${early}<script src="/consent/${loader}" integrity="${script}" crossorigin="anonymous"></script>\n${hints}`,
    ),
    writeFile(
      `${folder}/snippet-inline.html`,
      `${where}<script data-base="/consent/">${inline(await readFile(`${folder}/${loader}`, 'utf8'))}</script>\n${hints}`,
    ),
  ]);
}

/**
 * The text of a script as it may stand between its tags: nothing in it ends the element, or begins a comment.
 * @param {string} code
 */
export function inline(code) {
  if (code.includes('<!--')) throw new Error('The loader has the text "<!--", which may not stand inside a page.');
  return code.trim().replaceAll(/<\/(?=script)/gi, '<\\/');
}

/** @param {string} name */
async function integrityOf(name) {
  const hash = createHash('sha384').update(await readFile(`${folder}/${name}`));
  return `sha384-${hash.digest('base64')}`;
}
