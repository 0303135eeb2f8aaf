import type { WebRequest } from 'webextension-polyfill';

/** A response that sets cookies, one line each. */
export interface SettingResponse {
  readonly url: string;
  readonly tab: number;
  readonly frame: number;
  /** Address of the page that asked for it, where the browser tells (Firefox); of the response, if it is the page. */
  readonly top: string | undefined;
  /** Origin of the page that asks for a part of itself, where the browser tells (Chromium); absent: it is the page. */
  readonly from?: string;
  /** The browser's cookie store, where it is told. */
  readonly store: string | undefined;
  readonly lines: readonly string[];
}

/** Which of the lines may pass. */
export type Sift = (response: SettingResponse) => Promise<readonly string[]>;

/** The polyfill's types do not know it. */
interface Untyped {
  readonly cookieStoreId?: string;
  readonly frameAncestors?: readonly { readonly url: string }[];
  readonly initiator?: string;
}

const isSetCookie = ({ name }: WebRequest.HttpHeadersItemType) => name.toLowerCase() === 'set-cookie';

/** What the polyfill does not tell: Chromium hides cookies unless asked, Firefox can wait for an answer. */
export const canWait = (api: object): boolean =>
  !Object.hasOwn(Reflect.get(api, 'OnHeadersReceivedOptions') ?? {}, 'EXTRA_HEADERS');

/**
 * Sees the cookies that responses set, from the first turn of the background on, so that a response can start it. Where
 * the browser can wait (Firefox), only what may pass reaches it; elsewhere (Chromium) its rules have decided already,
 * and `sift` makes up for what they took too much. Being told of every response takes Chromium 3 to 5 % of a page's
 * loading, so nothing is heard there while nothing is stopped anywhere.
 * @returns says whether anything is
 */
export function siftResponses(
  api: { readonly onHeadersReceived: Pick<WebRequest.Static['onHeadersReceived'], 'addListener' | 'removeListener'> },
  sift: Sift,
): (counts: boolean) => void {
  const { onHeadersReceived } = api;
  const waits = canWait(api);
  const hear = async (details: WebRequest.OnHeadersReceivedDetailsType) => {
    const { url, tabId, frameId, type, documentUrl, responseHeaders = [] } = details;
    const lines = responseHeaders.filter(isSetCookie).flatMap(({ value = '' }) => value.split('\n'));
    if (!lines.length) return {};
    const { cookieStoreId: store, frameAncestors, initiator }: Untyped = details;
    const asking = frameAncestors?.at(-1)?.url ?? (frameId === 0 ? documentUrl : undefined);
    const top = type === 'main_frame' ? url : asking;
    const isPage = type === 'main_frame' || type === 'sub_frame';
    const passing = await sift({
      url,
      tab: tabId,
      frame: frameId,
      top,
      store,
      lines,
      ...(!isPage && initiator !== undefined && { from: initiator }),
    });
    if (!waits || passing.length === lines.length) return {};
    const others = responseHeaders.filter((header) => !isSetCookie(header));
    return { responseHeaders: [...others, ...passing.map((value) => ({ name: 'Set-Cookie', value }))] };
  };
  const how = waits ? ['blocking', 'responseHeaders'] : ['responseHeaders', 'extraHeaders'];
  const heard = waits ? hear : (details: WebRequest.OnHeadersReceivedDetailsType) => void hear(details);
  const listen = () =>
    onHeadersReceived.addListener(heard, { urls: ['*://*/*'] }, how as WebRequest.OnHeadersReceivedOptions[]);
  listen();
  let hears = true;
  return (counts) => {
    // What Firefox begins to hear later than in the first turn would not start the background.
    if (waits || counts === hears) return;
    hears = counts;
    if (counts) listen();
    else onHeadersReceived.removeListener(heard);
  };
}
