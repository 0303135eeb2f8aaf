import { existsSync, readFileSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import { build, type Plugin, type UserConfig } from 'vite';
import { stateFiles } from '../../extension/control/state.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import own from '../../package.json' with { type: 'json' };
import { at, define, jsx, scriptBuild } from './parts.ts';

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

/** What each of the guard's modules calls, and what stands for it: in this order, and each of it must be there. */
const replacements: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  cookies: [
    [/(\/\S.*?\/[a-z]*)\.exec\((\w+)\)/g, 'execute($1, $2)'],
    [/\((execute\(.*?)\)\.trim\(\)/g, 'trimmed($1)'],
    [
      /\bexpires\(text, Date\.now\(\)\)/g,
      "(takesAway(text, Date.now()) && judge({ kind: 'cookie', name: cookieNameOf(text), given: [text], takes: 'this' }))",
    ],
  ],
  databases: [
    [/\brequest\.addEventListener\(/g, 'listenTo(request, '],
    [/\brequest\.transaction\?\.abort\(\)/g, 'endUpgrade(request)'],
  ],
  disguise: [[/\baround\(native, this, given, name\)/g, 'around(native, this, settled(name, given), name)']],
};

/**
 * In the extension, a page may work against the guard: its modules get the language under the same names from
 * extension/control/natives.ts, where it was taken before any page script. The drop-in belongs to the page itself.
 * The stand-ins for the page's storages are other ones there, too: they are what a page could take hold of.
 */
const keptNatives: Plugin = {
  name: 'kept-natives',
  enforce: 'pre',
  buildStart() {
    for (const name of Object.keys(replacements))
      if (!existsSync(at(`shared/page/guard/${name}.ts`))) this.error(`The guard's ${name}.ts is gone.`);
  },
  resolveId(source, importer) {
    const part = /^\.\/(storage|frames)\.ts$/.exec(source)?.[1];
    return part && importer?.endsWith('/shared/page/guard/guard.ts')
      ? at(`extension/control/kept-${part}.ts`)
      : undefined;
  },
  transform(code, id) {
    if (!/\/(shared\/page\/guard\/\w+|extension\/control\/kept-storage)\.ts$/.test(id)) return;
    const [, name = ''] = /\/shared\/page\/guard\/(\w+)\.ts$/.exec(id) ?? [];
    let kept = code;
    for (const [from, to] of replacements[name] ?? []) {
      const before = kept;
      kept = before.replace(from, to);
      if (kept === before) this.error(`${id} does not have ${from}, which the extension must replace.`);
    }
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

/** The extension for one browser, with the manifest that this browser wants. */
export function extensionBuild(browser: 'chrome' | 'firefox'): UserConfig {
  const { background, minimum_chrome_version: _, side_panel: side, permissions, ...rest } = manifest;
  const forFirefox = {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    // Here they mean WebSockets, too.
    optional_host_permissions: rest.optional_host_permissions.filter((pattern) => pattern.startsWith('*')),
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
