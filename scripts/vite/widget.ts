import { dirname, resolve } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { at, define, scriptBuild, widgetBuild } from './parts.ts';

/** What the banner waits for, in one file for each language: it carries nothing on account of what comes after it. */
const bannerChunks = {
  'ui-ru': at('widget/ui/in/ru.ts'),
  'ui-kk': at('widget/ui/in/kk.ts'),
  'ui-en': at('widget/ui/in/en.ts'),
};

/** The site's own words, for the banner alone: with it stands nothing else that the interface shares. */
const ownTexts = { 'own-texts': at('widget/ui/own-texts.ts') };

/** The rest of the interface, loaded when needed, found beside the loader's own URL. */
const interfaceChunks = {
  standing: at('widget/ui/standing.ts'),
  notice: at('widget/ui/notice.ts'),
  inline: at('widget/ui/inline.ts'),
  preferences: at('widget/ui/open-preferences.ts'),
  'text-ru': at('shared/core/text/ru.ts'),
  'text-kk': at('shared/core/text/kk.ts'),
  'text-en': at('shared/core/text/en.ts'),
  'inline-ru': at('shared/core/text/inline/ru.ts'),
  'inline-kk': at('shared/core/text/inline/kk.ts'),
  'inline-en': at('shared/core/text/inline/en.ts'),
  'preferences-ru': at('shared/core/text/preferences/ru.ts'),
  'preferences-kk': at('shared/core/text/preferences/kk.ts'),
  'preferences-en': at('shared/core/text/preferences/en.ts'),
};

/** What a page on which something is denied loads each time: whole, as every request costs more than what it would share. */
const eraseChunk = { erase: at('widget/erase.ts') };

/** Chunks that belong to no interface. */
const laterChunks = {
  signals: at('widget/signals/signals.ts'),
  audit: at('widget/audit.ts'),
  bridge: at('widget/bridge.ts'),
  written: at('widget/written.ts'),
  record: at('widget/record.ts'),
};

/**
 * What several later chunks share is one file, and what the inline elements share with the preferences another;
 * split finer, opening them would take a request for every little module.
 */
const laterGroups = [
  {
    name: 'interface-words',
    test: /widget\/ui\/(declared|own-texts|edition-line|changed|\w+-text)\.ts|registry\/catalogue|core\/policy\/(since|edition|section8|rights|purposes)\.ts|widget\/say|text\/(place|plural|localized|fill|later)\.ts|consent\/decided|shared\/ui\/(element|sheet)\.ts/,
  },
  {
    name: 'preferences-parts',
    test: /preact|widget\/ui\/(draft|wishes|purpose|service|stored|policy|preferences-actions)|shared\/ui\/(button|toggle)|page\/erase\/stores|text\/lifetime|registry\/rules|preferences\.css/,
  },
];

/** Names chunks of other passes by their built files, where one of `importers` asks for them. */
const withBeside = (config: UserConfig, chunks: Readonly<Record<string, string>>, importers: RegExp): UserConfig => {
  const beside: Plugin = {
    name: 'chunks-beside',
    enforce: 'pre',
    resolveId(source, importer) {
      const path = importer && resolve(dirname(importer), source);
      const name = Object.entries(chunks).find(([, entry]) => entry === path)?.[0];
      return name && importers.test(importer) ? { id: `./${name}.js`, external: true } : undefined;
    },
  };
  return { ...config, plugins: [beside, config.plugins] };
};

/** A library build has no preload helper: the chunks stay as small as what they do. */
const chunkBuild = (entry: Record<string, string>, split?: typeof laterGroups) =>
  widgetBuild({
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        ...(split && { codeSplitting: { groups: split, includeDependenciesRecursively: false } }),
      },
    },
  });

const bannerBuild = (name: keyof typeof bannerChunks) =>
  withBeside(chunkBuild({ [name]: bannerChunks[name] }), { ...interfaceChunks, ...ownTexts }, /ui\/ui\.ts$/);

/** `vite build --mode …`: the passes of the drop-in, and its tools. */
export const widgetBuilds: Record<string, () => UserConfig> = {
  'widget-ui-ru': () => bannerBuild('ui-ru'),
  'widget-ui-kk': () => bannerBuild('ui-kk'),
  'widget-ui-en': () => bannerBuild('ui-en'),
  'widget-own-texts': () => chunkBuild(ownTexts),
  'widget-interface': () => chunkBuild(interfaceChunks, laterGroups),
  'widget-erase': () => chunkBuild(eraseChunk),
  'widget-later': () => chunkBuild(laterChunks),
  // The application's bundler finds and splits the chunks.
  'widget-module': () =>
    withBeside(
      widgetBuild({
        rolldownOptions: {
          input: { 'inservice-consent': at('widget/module.ts') },
          preserveEntrySignatures: 'strict',
          output: { minify: true, format: 'es', entryFileNames: '[name].mjs' },
        },
      }),
      { ...bannerChunks, ...eraseChunk, ...laterChunks },
      /module\.ts$/,
    ),
  'widget-loader': () => scriptBuild('inservice-consent', 'widget/drop-in.ts'),
  'widget-inline': () => scriptBuild('inservice-consent-inline', 'widget/drop-in-inline.ts'),
  'widget-enforce': () => scriptBuild('enforce', 'widget/enforce/drop-in.ts'),
  'widget-enforce-own': () => scriptBuild('enforce-own', 'widget/enforce/own-drop-in.ts'),
  tools: () => ({
    define,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'dist/tools',
      target: 'node20',
      rolldownOptions: {
        input: { check: at('widget/lint/bin.ts'), testing: at('widget/testing/testing.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  }),
};
