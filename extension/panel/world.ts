import type { AccessEdge } from '../edges/access.ts';
import type { PageConsentEdge } from '../edges/page-consent.ts';
import type { Language } from '../edges/settings.ts';
import type { AskBackground } from '../messages.ts';
import type { Scan } from '../scan.ts';

/** Where the panel stands. Beside the page it follows the person from site to site. */
export type Place = 'popup' | 'side' | 'tab';

/** All that the panel can do outside of itself. */
export interface World {
  readonly ask: AskBackground;
  readonly scan: Scan;
  readonly access: AccessEdge;
  readonly pageConsent: PageConsentEdge;
  /** The browser states Global Privacy Control by itself. */
  readonly browserStatesGpc: boolean;
  keepLanguage(language: Language): Promise<void>;
  /** The person has read what the extension sees. */
  keepWelcomed(): Promise<void>;
  /** Opens the panel beside the page; absent where the browser has no such place. */
  readonly openSide: (() => Promise<void>) | undefined;
  /** Calls back with the site of the page that the person has turned to. */
  watchSite(changed: (site: string | undefined) => void, signal: AbortSignal): void;
  /** Gives the person a file to keep. */
  saveFile(name: string, type: string, text: string): void;
  /** Opens a page behind the panel, so that its storage can be read. */
  openPage(url: string): Promise<void>;
  /** Opens the panel of a site as a tab. */
  openPanel(site: string): Promise<void>;
  /** Calls back when something of the site may have changed. */
  watch(site: string, changed: () => void, signal: AbortSignal): void;
}
