import type { BannerText } from '../shared/core/text/banner.ts';
import type { Enforce } from './kernel.ts';
import type { Language } from './options.ts';
import type { Recorder, Shell, Surface } from './shell.ts';

/** What is loaded only when needed. Each entry finds its files in its own way: beside a URL, or through a bundler. */
export interface Chunks {
  /** Begins with enforcement as soon as it is here: at once in the module, behind the loader in the classic script. */
  enforce(registry: 'own' | 'built-in', nonce: string, begin: (enforce: Enforce) => void, fail: () => void): void;
  ui(): Promise<{ open(shell: Shell, text: BannerText): Surface }>;
  text(lang: Language): Promise<{ readonly text: BannerText }>;
  record(): Promise<{ recorder(shell: Shell): Recorder }>;
}
