/** Ids of Yandex.Metrica counters in a piece of a page: `ym(ID, 'init'` in a script, `watch/ID` in a pixel. */
const counters = /(?:\bym\(\s*|\.yandex\.\w+\/watch\/)(\d{4,12})/g;

/**
 * Sets Metrica's own flag for every counter of the page: with it, a counter that is reached in spite of all, from a
 * copy on the site itself for one, sends nothing. It must stand before the counter is made.
 */
export function metrica(permitted: () => boolean) {
  const flags = new Set<string>();
  const seen = new WeakSet<Element>();
  const set = () => {
    for (const flag of flags) Object.assign(window, { [flag]: !permitted() });
  };
  return {
    set,
    /** Looks for counters in a script, or in the pixel of a `noscript`. */
    seek(tag: Element): void {
      if (seen.has(tag) || !/^(no)?script$/.test(tag.localName)) return;
      seen.add(tag);
      for (const [, id] of tag.textContent.matchAll(counters)) flags.add(`disableYaCounter${id}`);
      set();
    },
  };
}
