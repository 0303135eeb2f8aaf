import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const folder = 'dist/widget';

/** Writes dist/widget/snippet.html: the recommended lines for <head>, with the checksums of this build. */
export async function writeSnippet() {
  const [script, ui, text] = await Promise.all(['inservice-consent.js', 'ui.js', 'text-ru.js'].map(integrityOf));
  await writeFile(
    `${folder}/snippet.html`,
    `<!-- First in <head>, before anything that stores or loads. /consent/ is where you put the files of dist/widget. -->
<script src="/consent/inservice-consent.js" integrity="${script}" crossorigin="anonymous"></script>
<!-- Optional: fetches the banner and its language early for those who will see it. -->
<link rel="modulepreload" href="/consent/ui.js" integrity="${ui}" crossorigin="anonymous">
<link rel="modulepreload" href="/consent/text-ru.js" integrity="${text}" crossorigin="anonymous">
`,
  );
}

/** @param {string} name */
async function integrityOf(name) {
  const hash = createHash('sha384').update(await readFile(`${folder}/${name}`));
  return `sha384-${hash.digest('base64')}`;
}
