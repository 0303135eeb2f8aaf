import type { BannerText } from '../shared/core/text/banner.ts';
import type { audit } from './audit.ts';
import type { Enforce } from './enforcement.ts';
import type { watch } from './erase.ts';
import type { Language } from './options.ts';
import type { Recorder, Shell, Surface } from './shell.ts';
import type { tell } from './signals/signals.ts';
import type { insertWritten } from './written.ts';

/** What is loaded only when needed, by the names of the built files. */
export interface Chunk extends Readonly<Record<`text-${Language}`, { readonly text: BannerText }>> {
  readonly ui: { open(shell: Shell, text: BannerText): Surface };
  readonly record: { recorder(shell: Shell): Recorder };
  readonly signals: { readonly tell: typeof tell };
  readonly erase: { readonly watch: typeof watch };
  readonly audit: { readonly audit: typeof audit };
  readonly written: { readonly insertWritten: typeof insertWritten };
}

/** Finds a chunk. Each entry does so in its own way: beside a URL, or through a bundler. */
export type Load = <Name extends keyof Chunk>(name: Name) => Promise<Chunk[Name]>;

/** Begins with enforcement as soon as it is here: at once in the module, behind the loader in the classic script. */
export type Bring = (
  registry: 'own' | 'built-in',
  nonce: string,
  begin: (enforce: Enforce) => void,
  fail: () => void,
) => void;
