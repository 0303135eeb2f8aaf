/**
 * Whether a page stands at an address or below it. An address that says more than a path (`/#cabinet`) is that place alone.
 * @param address absolute
 */
export function standsAt(address: string, page: Pick<Location, 'href'>): boolean {
  const place = new URL(address);
  const here = new URL(page.href);
  if (place.search || place.hash) return place.href === here.href;
  const folder = (path: string) => path.replace(/\/?$/, '/');
  return place.origin === here.origin && folder(here.pathname).startsWith(folder(place.pathname));
}
