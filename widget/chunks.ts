import type { BannerText } from '../shared/core/text/banner.ts';
import type { Recorder, Shell, Surface } from './shell.ts';

/** What is loaded only when needed. Each entry finds its files in its own way: beside a URL, or through a bundler. */
export interface Chunks {
  ui(): Promise<{ open(shell: Shell, text: BannerText): Surface }>;
  text(lang: 'ru' | 'kk' | 'en'): Promise<{ readonly text: BannerText }>;
  record(): Promise<{ recorder(shell: Shell): Recorder }>;
}
