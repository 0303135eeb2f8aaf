import type { State } from '../api.ts';

/** A page of Playwright or Puppeteer, or anything that runs a function in a page. */
export interface PageLike {
  evaluate<Result, Argument>(work: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
}

/** Milliseconds that the page is given to come to what is expected. */
interface Patience {
  readonly timeout?: number;
}

const defaultTimeout = 5000;
const pause = 50;

/** Looks until `wrong` is empty. What is still wrong in the end is thrown. */
async function until(timeout: number, wrong: () => Promise<string>): Promise<void> {
  const end = Date.now() + timeout;
  let sentence = await wrong();
  while (sentence !== '' && Date.now() < end) {
    await new Promise((done) => setTimeout(done, pause));
    sentence = await wrong();
  }
  if (sentence !== '') throw new Error(sentence);
}

/** How each tag that a selector finds stands, seen from inside the page; hence no name from out here. */
const standing = (selector: string): readonly ('held' | 'released')[] =>
  [...document.querySelectorAll(selector)].map((tag) =>
    (tag instanceof HTMLScriptElement && tag.type === 'text/plain') ||
    ['src', 'srcset', 'srcdoc', 'href', 'poster', 'data'].some(
      (name) => tag.hasAttribute(`data-${name}`) && !tag.hasAttribute(name),
    )
      ? 'held'
      : 'released',
  );

const expectStanding = (page: PageLike, selector: string, wanted: 'held' | 'released', timeout: number) =>
  until(timeout, async () => {
    const found = await page.evaluate(standing, selector);
    if (found.length === 0) return `No tag is found by ${selector}.`;
    const others = found.filter((one) => one !== wanted).length;
    return others ? `Of ${found.length} found by ${selector}, ${others} not ${wanted}.` : '';
  });

/** Every tag that the selector finds waits for a grant. */
export const expectHeld = (page: PageLike, selector: string, { timeout = defaultTimeout }: Patience = {}) =>
  expectStanding(page, selector, 'held', timeout);

/** Every tag that the selector finds has been let go. */
export const expectReleased = (page: PageLike, selector: string, { timeout = defaultTimeout }: Patience = {}) =>
  expectStanding(page, selector, 'released', timeout);

/** The state as the page's own code sees it; `undefined` without the drop-in. */
export const stateOn = (page: PageLike): Promise<State | undefined> =>
  page.evaluate(() => window.inserviceConsent?.state(), undefined);

/** Exactly these purposes are granted, `necessary` aside. */
export const expectGranted = (
  page: PageLike,
  purposes: readonly string[],
  { timeout = defaultTimeout }: Patience = {},
) =>
  until(timeout, async () => {
    const state = await stateOn(page);
    const granted = state?.granted.filter((purpose) => purpose !== 'necessary').sort();
    if (!granted) return 'The page has no drop-in.';
    const wanted = [...purposes].sort();
    return granted.join() === wanted.join()
      ? ''
      : `Granted: ${granted.join(', ') || 'nothing'}; expected: ${wanted.join(', ') || 'nothing'}.`;
  });

/** Nothing of that name is stored where the page can see it: cookies, localStorage, sessionStorage, databases. */
export async function expectNotStored(page: PageLike, name: string): Promise<void> {
  const places = await page.evaluate(async (name) => {
    const databases = (await indexedDB.databases?.()) ?? [];
    return [
      document.cookie.split('; ').some((pair) => pair.startsWith(`${name}=`)) && 'cookie',
      localStorage.getItem(name) !== null && 'localStorage',
      sessionStorage.getItem(name) !== null && 'sessionStorage',
      databases.some((database) => database.name === name) && 'IndexedDB',
    ].filter(Boolean);
  }, name);
  if (places.length) throw new Error(`"${name}" is stored: ${places.join(', ')}.`);
}
