import type { BannerText } from '../../shared/core/text/banner.ts';
import type { Shell } from '../shell.ts';
import type { Stage } from './stage.ts';

/** What every part of the interface stands on. */
export interface View {
  readonly shell: Shell;
  readonly stage: Stage;
  readonly policyUrl: string;
  /** In the language of the page; replaced when that changes, which the stage's root tells by the event `language`. */
  text: BannerText;
}
