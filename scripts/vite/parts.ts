import { resolve } from 'node:path';
import type { UserConfig } from 'vite';
import own from '../../package.json' with { type: 'json' };
import { termsOf } from '../../shared/core/policy/edition.ts';
import { catalogue } from '../../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../../shared/core/registry/catalogue/inservice.ts';
import { known } from '../../shared/core/registry/catalogue/known.ts';
import { nameTable } from '../../shared/core/registry/name-table.ts';
import { pack, spare } from '../../shared/core/registry/pack.ts';
import { ruleOf } from '../../shared/core/registry/rules.ts';
import { tighten } from './tighten.ts';

/** Preact needs no preset. */
export const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

/** The built-in registry travels into the loader as packed text; see shared/core/registry/pack.ts. */
export const define = {
  __VERSION__: JSON.stringify(own.version),
  __TERMS__: JSON.stringify(termsOf(inservice.editions)),
  __OWN__: JSON.stringify(pack(inservice.services.map(ruleOf).map(spare))),
  __CATALOGUE__: JSON.stringify(pack(catalogue.map(ruleOf).map(spare))),
  __NAMES__: JSON.stringify(JSON.stringify(nameTable([...inservice.services, ...catalogue, ...known].map(ruleOf)))),
};

/** A path of the repository. */
export const at = (path: string) => resolve(import.meta.dirname, '../..', path);

/** What all builds into `dist/widget` have in common. */
export const widgetBuild = (build: UserConfig['build']): UserConfig => ({
  ...jsx,
  // 1048576: light-dark(), which we do not use; its fallback would stand beside every color-scheme.
  css: { lightningcss: { exclude: 1_048_576 } },
  define,
  plugins: [tighten],
  publicDir: false,
  build: { outDir: 'dist/widget', emptyOutDir: false, target: 'es2022', modulePreload: false, ...build },
});

/** A classic script of its own. */
export const scriptBuild = (name: string, entry: string) =>
  widgetBuild({
    rolldownOptions: {
      input: { [name]: at(entry) },
      output: { minify: true, format: 'iife', entryFileNames: '[name].js' },
    },
  });
