import type { Page } from 'playwright-core';
import type { State } from '../../widget/api.ts';

/** What the widget on the page says of itself; `undefined` when it is not there. */
export const stateOn = (page: Page): Promise<State | undefined> =>
  page.evaluate(() => window.inserviceConsent?.state());
