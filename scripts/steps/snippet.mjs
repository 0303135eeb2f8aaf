import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const folder = 'dist/widget';
const loader = 'inservice-consent.js';

/**
 * Writes snippet.html, the recommended lines for <head>: the drop-in inside the page, hints for what a first visitor
 * loads, and in a comment the same by address, all with the checksums of this build.
 */
export async function writeSnippet() {
  const [script, ui] = await Promise.all([loader, 'ui-ru.js'].map(integrityOf));
  const [code, enforce] = await Promise.all(
    ['inservice-consent-inline.js', 'enforce.js'].map(async (name) =>
      inline(await readFile(`${folder}/${name}`, 'utf8')),
    ),
  );
  await writeFile(
    `${folder}/snippet.html`,
    `<!-- First in <head>, before anything that stores or loads. /consent/ is where you put the files of dist/widget.
     Under a content security policy with a nonce, give it to each of these tags: nonce="…"
     Instead of the two scripts inside the page, the same by address; what was granted then starts one journey later:
     <script src="/consent/${loader}" integrity="${script}" crossorigin="anonymous"></script>
     <link rel="preload" as="script" href="/consent/enforce.js">
     Where the page has a registry of its own, fetch what reads it early:
     <link rel="preload" as="script" href="/consent/enforce-own.js"> -->
<script data-base="/consent/">${code}</script>
<script>${enforce}</script>
<!-- Optional: fetches the banner (in other languages ui-kk.js, ui-en.js) early for those who will see it. -->
<link rel="modulepreload" href="/consent/ui-ru.js" integrity="${ui}" crossorigin="anonymous">
`,
  );
}

/**
 * The text of a script as it may stand between its tags: nothing in it ends the element, or begins a comment.
 * @param {string} code
 */
export function inline(code) {
  if (code.includes('<!--')) throw new Error('The drop-in has the text "<!--", which may not stand inside a page.');
  return code.trim().replaceAll(/<\/(?=script)/gi, '<\\/');
}

/** @param {string} name */
async function integrityOf(name) {
  const hash = createHash('sha384').update(await readFile(`${folder}/${name}`));
  return `sha384-${hash.digest('base64')}`;
}
