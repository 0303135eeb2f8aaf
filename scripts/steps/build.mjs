import { cp, rm } from 'node:fs/promises';
import { remembered } from './built.mjs';
import { packExtension } from './pack.mjs';
import { runTool } from './run.mjs';
import { Advice } from './say.mjs';
import { writeSchema } from './schema.mjs';
import { writeSnippet } from './snippet.mjs';
import { copyTypes } from './types.mjs';

/** Builds dist/widget (the drop-in, its module and chunks, their types, the registry's schema, the snippet) and dist/tools. */
export const buildWidget = () => remembered('widget', wholeWidget);

async function wholeWidget() {
  // Each pass adds to the folder.
  await rm('dist/widget', { recursive: true, force: true });
  await Promise.all([
    bundle('widget-ui-ru'),
    bundle('widget-ui-kk'),
    bundle('widget-ui-en'),
    bundle('widget-own-texts'),
    bundle('widget-interface'),
    bundle('widget-module'),
    bundle('widget-loader'),
    bundle('widget-inline'),
    bundle('widget-enforce'),
    bundle('widget-enforce-own'),
    bundle('widget-erase'),
    bundle('widget-later'),
    bundle('tools'),
    compileTypes(),
  ]);
  const copyThemes = () => cp('widget/themes', 'dist/widget/themes', { recursive: true });
  await Promise.all([copyTypes(), copyThemes(), writeSchema(), writeSnippet()]);
}

/** Builds dist/chrome and dist/firefox, and packs both for the stores. */
export const buildExtension = () => remembered('extension', wholeExtension);

async function wholeExtension() {
  await Promise.all([bundle('chrome'), bundle('firefox')]);
  await Promise.all([packExtension('chrome'), packExtension('firefox')]);
}

/** @param {'widget-ui-ru' | 'widget-ui-kk' | 'widget-ui-en' | 'widget-own-texts' | 'widget-interface' | 'widget-module' | 'widget-loader' | 'widget-inline' | 'widget-enforce' | 'widget-enforce-own' | 'widget-erase' | 'widget-later' | 'tools' | 'chrome' | 'firefox'} mode */
async function bundle(mode) {
  const code = await runTool('vite', ['build', '--mode', mode, '--logLevel', 'warn'], { output: 'errors' });
  if (code !== 0) throw new Advice(`The build of "${mode}" failed; what it said is above.`);
}

async function compileTypes() {
  // Declarations of files that are no more would stay, so they are made anew.
  await rm('.cache/types', { recursive: true, force: true });
  await rm('.cache/tsbuild', { recursive: true, force: true });
  const code = await runTool('tsc', ['-b'], { output: 'errors' });
  if (code !== 0) throw new Advice('The types do not agree; what tsc said is above.');
}
