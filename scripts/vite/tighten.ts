import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Puts functions that are called once into the place of their call, which the bundler's own minifier does not: what the
 * drop-in's files are made of are many small ones. Twice minified, they weigh 2 % less than by either alone.
 */
export const tighten: Plugin = {
  name: 'tighten',
  async generateBundle({ format }, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, {
        ecma: 2022,
        module: format === 'es',
        toplevel: true,
        // `unsafe` puts strings together by `+`, which asks an object for its value before its text: only for what every
        // first visit loads, and not where objects of the page are judged by their text.
        compress: { passes: 4, unsafe: /^(inservice-consent(-inline)?|ui-\w+)\.js$/.test(file.fileName) },
      });
      if (!code) this.error(`${file.fileName} is empty.`);
      file.code = code;
    }
  },
};
