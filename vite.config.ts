import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import type { TestProjectConfiguration } from 'vitest/config';
import { stateFiles } from './extension/control/state.ts';
import manifest from './manifest.json' with { type: 'json' };
import own from './package.json' with { type: 'json' };
import { termsOf } from './shared/core/policy/edition.ts';
import { catalogue } from './shared/core/registry/catalogue/catalogue.ts';
import { inservice } from './shared/core/registry/catalogue/inservice.ts';
import { known } from './shared/core/registry/catalogue/known.ts';
import { nameTable } from './shared/core/registry/name-table.ts';
import { pack, spare } from './shared/core/registry/pack.ts';
import { ruleOf } from './shared/core/registry/rules.ts';

/** Preact needs no preset. */
const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

/** The built-in registry travels into the loader as packed text; see shared/core/registry/pack.ts. */
const define = {
  __VERSION__: JSON.stringify(own.version),
  __TERMS__: JSON.stringify(termsOf(inservice.editions)),
  __OWN__: JSON.stringify(pack(inservice.services.map(ruleOf).map(spare))),
  __CATALOGUE__: JSON.stringify(pack(catalogue.map(ruleOf).map(spare))),
  __NAMES__: JSON.stringify(JSON.stringify(nameTable([...inservice.services, ...catalogue, ...known].map(ruleOf)))),
};

const at = (path: string) => resolve(import.meta.dirname, path);

/** Chunks of the drop-in, loaded when needed, found beside the loader's own URL. */
const chunks = {
  ui: at('widget/ui/ui.ts'),
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

/** Chunks of their own pass, so that nothing the banner waits for is split on their account. */
const laterChunks = {
  signals: at('widget/signals/signals.ts'),
  audit: at('widget/audit.ts'),
  bridge: at('widget/bridge.ts'),
  written: at('widget/written.ts'),
  erase: at('widget/erase.ts'),
  record: at('widget/record.ts'),
};

/**
 * What several later chunks share is one file, and what the inline elements share with the preferences another;
 * split finer, opening them would take a request for every little module. Nothing of this is in `ui`.
 */
const laterGroups = [
  {
    name: 'interface-words',
    test: /widget\/ui\/(declared|own-texts|edition-line|changed|\w+-text)\.ts|registry\/catalogue|core\/policy\/(since|edition|section8|rights)\.ts|widget\/say|text\/(place|plural|localized)\.ts|consent\/decided/,
  },
  {
    name: 'preferences-parts',
    test: /preact|widget\/ui\/(draft|wishes|purpose|service|stored|policy|preferences-actions)|shared\/ui\/(button|toggle)|page\/erase\/stores|text\/lifetime|registry\/rules|preferences\.css/,
  },
];

/** A library build has no preload helper: the chunks stay as small as what they do. */
const chunkBuild = (entry: Record<string, string>, build?: UserConfig['build'], split?: typeof laterGroups) =>
  widgetBuild({
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      // The banner stands after one request: `preferences` takes what it shares from `ui`, not from a third file.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        ...(split && { codeSplitting: { groups: split, includeDependenciesRecursively: false } }),
      },
    },
    ...build,
  });

/** The module names its chunks by their built files, so that the application's bundler finds and splits them. */
const chunksBeside: Plugin = {
  name: 'chunks-beside',
  enforce: 'pre',
  resolveId(source, importer) {
    const path = importer && resolve(dirname(importer), source);
    const name = Object.entries({ ...chunks, ...laterChunks }).find(([, entry]) => entry === path)?.[0];
    return name && importer.endsWith('module.ts') ? { id: `./${name}.js`, external: true } : undefined;
  },
};

const widgetBuild = (build: UserConfig['build']): UserConfig => ({
  ...jsx,
  // 1048576: light-dark(), which we do not use; its fallback would stand beside every color-scheme.
  css: { lightningcss: { exclude: 1_048_576 } },
  define,
  publicDir: false,
  build: { outDir: 'dist/widget', emptyOutDir: false, target: 'es2022', modulePreload: false, ...build },
});

/** A classic script of its own. */
const scriptBuild = (name: string, entry: string) =>
  widgetBuild({
    rolldownOptions: {
      input: { [name]: at(entry) },
      output: { minify: true, format: 'iife', entryFileNames: '[name].js' },
    },
  });

/** `vite build --mode …`: the passes of the widget and the two browsers of the extension. */
const builds: Record<string, () => UserConfig> = {
  widget: () => chunkBuild(chunks, { emptyOutDir: true }, laterGroups),
  'widget-later': () => chunkBuild(laterChunks),
  'widget-module': () => ({
    plugins: [chunksBeside],
    ...widgetBuild({
      rolldownOptions: {
        input: { 'inservice-consent': at('widget/module.ts') },
        preserveEntrySignatures: 'strict',
        output: { minify: true, format: 'es', entryFileNames: '[name].mjs' },
      },
    }),
  }),
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
  chrome: () => extensionBuild('chrome'),
  firefox: () => extensionBuild('firefox'),
};

/**
 * @crxjs looks for the names in the stores' languages at the root of the repository; ours live with the extension.
 * Whose data it carries is said in it too.
 */
const localesAndNotice: Plugin = {
  name: 'extension-locales-and-notice',
  generateBundle() {
    for (const lang of ['ru', 'kk', 'en']) {
      const fileName = `_locales/${lang}/messages.json`;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(at(`extension/${fileName}`)) });
    }
    this.emitFile({ type: 'asset', fileName: 'NOTICE', source: readFileSync(at('NOTICE')) });
  },
};

/**
 * In the extension, a page may work against the guard: its modules get the language under the same names from
 * extension/control/natives.ts, where it was taken before any page script. The drop-in belongs to the page itself.
 * The stand-ins for the page's storages are other ones there, too: they are what a page could take hold of.
 */
const keptNatives: Plugin = {
  name: 'kept-natives',
  enforce: 'pre',
  resolveId(source, importer) {
    const part = /^\.\/(storage|frames)\.ts$/.exec(source)?.[1];
    return part && importer?.endsWith('/shared/page/guard/guard.ts')
      ? at(`extension/control/kept-${part}.ts`)
      : undefined;
  },
  transform(code, id) {
    if (!/\/(shared\/page\/guard\/\w+|extension\/control\/kept-storage)\.ts$/.test(id)) return;
    const kept = code
      .replace(/(\/\S.*?\/[a-z]*)\.exec\((\w+)\)/g, 'execute($1, $2)')
      .replace(/\((execute\(.*?)\)\.trim\(\)/g, 'trimmed($1)')
      .replace('expires(text, Date.now())', 'takesAway(text, Date.now())')
      .replaceAll('request.addEventListener(', 'listenTo(request, ')
      .replace('request.transaction?.abort()', 'endUpgrade(request)')
      .replace('around(native, this, given, name)', 'around(native, this, settled(name, given), name)');
    const own = /\.(exec|trim|call)\(/.exec(kept);
    if (own) this.error(`${id} calls ${own[0]}…), which a page could have replaced.`);
    const names =
      'Reflect, Date, Object, Number, String, Promise, WeakMap, execute, trimmed, settled, listenTo, endUpgrade';
    const imports = `import { ${names} } from '${at('extension/control/natives.ts')}';
import { takesAway } from '${at('extension/control/takes-away.ts')}';`;
    return { code: `${imports}\n${kept}`, map: null };
  },
};

/**
 * Scripts that the background puts into pages when the person wants it, each a classic script of its own.
 * As content scripts of the manifest they would run everywhere; @crxjs would let every page load the others.
 */
const registeredScripts: Plugin = {
  name: 'registered-scripts',
  async generateBundle() {
    for (const name of ['guard', 'report', 'gpc', 'copy']) {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        ...scriptBuild(name, `extension/${name}.iife.ts`),
        plugins: [keptNatives],
        build: { ...scriptBuild(name, `extension/${name}.iife.ts`).build, write: false },
      });
      for (const { output } of Array.isArray(built) ? built : 'output' in built ? [built] : [])
        this.emitFile({ type: 'asset', fileName: `extension/${name}.js`, source: output[0].code });
    }
    for (const file of stateFiles) this.emitFile({ type: 'asset', ...file });
  },
  // @crxjs bundles the observer without our plugins; a page would get at the real storage through it.
  async closeBundle() {
    await build({
      configFile: false,
      logLevel: 'warn',
      ...scriptBuild('observer.iife', 'extension/observer.iife.ts'),
      plugins: [keptNatives],
      build: {
        ...scriptBuild('observer.iife', 'extension/observer.iife.ts').build,
        outDir: `dist/${this.environment.config.mode}/extension`,
      },
    });
  },
};

/** What is found in storage is never markup: in the extension, Preact's one way to set markup says so instead. */
const noMarkup: Plugin = {
  name: 'no-markup',
  transform(code, id) {
    if (!id.endsWith('/preact/dist/preact.mjs')) return;
    const without = code.replace(/(\w+)\.innerHTML=\w+\.__html/, '$1.textContent="⟨markup⟩"');
    if (without === code) this.error('Preact sets markup in a way that is not known here.');
    return { code: without, map: null };
  },
};

function extensionBuild(browser: 'chrome' | 'firefox'): UserConfig {
  const { background, minimum_chrome_version: _, side_panel: side, permissions, ...rest } = manifest;
  const forFirefox = {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    permissions: [...permissions.filter((name) => name !== 'sidePanel'), 'webRequestBlocking'],
    sidebar_action: {
      default_panel: side.default_path,
      default_title: rest.name,
      default_icon: rest.action.default_icon,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'inservice-consent@inservice.ru',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
  const whole = { ...(browser === 'firefox' ? forFirefox : manifest), version: own.version };
  return {
    ...jsx,
    define,
    publicDir: false,
    plugins: [
      localesAndNotice,
      noMarkup,
      keptNatives,
      registeredScripts,
      crx({ manifest: whole as Parameters<typeof crx>[0]['manifest'], browser }),
    ],
    build: { outDir: `dist/${browser}`, emptyOutDir: true, target: 'es2022', modulePreload: false },
  };
}

/** Real browsers on a machine with two cores: most of the time a test waits for its page. And patience, where something else runs as well. */
const patient = {
  maxWorkers: 5,
  testTimeout: 90_000,
  hookTimeout: 90_000,
  // Told in the output. What a busy machine drops once (a page kept for going back, a worker) is no fault of ours.
  retry: 1,
  expect: { poll: { timeout: 10_000 } },
};

const project = (name: string, test: object): TestProjectConfiguration => ({ ...jsx, define, test: { name, ...test } });

/**
 * Tests mirror the source paths. `unit` is pure, `dom` renders components,
 * `browser` and `e2e` drive the built output in real browsers.
 */
const test = {
  projects: [
    project('unit', {
      include: ['test/{shared,architecture,docs,scripts,widget,extension}/**/*.test.ts'],
      environment: 'node',
      // Pure modules need not be loaded anew for each file.
      isolate: false,
      // Properties are tried a thousand times, on machines that do other things as well.
      testTimeout: 30_000,
    }),
    project('dom', {
      include: ['test/**/*.test.tsx'],
      environment: 'happy-dom',
      isolate: false,
      setupFiles: ['test/support/clean-up.ts'],
      testTimeout: 30_000,
    }),
    project('browser', {
      include: ['test/browser/**/*.test.ts'],
      // The files share the browser of their process; see test/support/fixture.ts.
      isolate: false,
      ...patient,
    }),
    project('e2e', {
      include: ['test/e2e/**/*.test.ts'],
      // The files share what they import, the drivers of the browsers above all.
      isolate: false,
      ...patient,
    }),
    // Builds the product anew: nothing else may use the built output meanwhile.
    project('commands', { include: ['test/commands/**/*.test.ts'], ...patient }),
  ],
};

export default defineConfig(({ mode }) => ({ ...builds[mode]?.(), test }) as UserConfig);
