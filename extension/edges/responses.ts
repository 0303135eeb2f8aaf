import type { WebRequest } from 'webextension-polyfill';

/** A response that sets cookies, one line each. */
export interface SettingResponse {
  readonly url: string;
  readonly tab: number;
  /** The browser's cookie store, where it is told. */
  readonly store: string | undefined;
  readonly lines: readonly string[];
}

/** Which of the lines may pass. */
export type Sift = (response: SettingResponse) => Promise<readonly string[]>;

const isSetCookie = ({ name }: WebRequest.HttpHeadersItemType) => name.toLowerCase() === 'set-cookie';

/** What the polyfill does not tell: Chromium hides cookies unless asked, Firefox can wait for an answer. */
export const canWait = (api: object): boolean =>
  !Object.hasOwn(Reflect.get(api, 'OnHeadersReceivedOptions') ?? {}, 'EXTRA_HEADERS');

/**
 * Sees the cookies that responses set. Where the browser can wait (Firefox), only what may pass reaches it; elsewhere
 * (Chromium) its rules have decided already, and `sift` makes up for what they took too much.
 */
export function siftResponses(api: Pick<WebRequest.Static, 'onHeadersReceived'>, sift: Sift): void {
  const waits = canWait(api);
  const hear = async ({ url, tabId, responseHeaders = [], ...more }: WebRequest.OnHeadersReceivedDetailsType) => {
    const lines = responseHeaders.filter(isSetCookie).flatMap(({ value = '' }) => value.split('\n'));
    if (!lines.length) return {};
    const store = 'cookieStoreId' in more && typeof more.cookieStoreId === 'string' ? more.cookieStoreId : undefined;
    const passing = await sift({ url, tab: tabId, store, lines });
    if (!waits || passing.length === lines.length) return {};
    const others = responseHeaders.filter((header) => !isSetCookie(header));
    return { responseHeaders: [...others, ...passing.map((value) => ({ name: 'Set-Cookie', value }))] };
  };
  const how = waits ? ['blocking', 'responseHeaders'] : ['responseHeaders', 'extraHeaders'];
  api.onHeadersReceived.addListener(
    waits ? hear : (details) => void hear(details),
    { urls: ['*://*/*'] },
    how as WebRequest.OnHeadersReceivedOptions[],
  );
}
