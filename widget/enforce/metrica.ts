/** Ids of Yandex.Metrica counters in a piece of a page: `ym(ID, 'init'` in a script, `watch/ID` in a pixel. */
const counters = /(?:\bym\(\s*|\.yandex\.\w+\/watch\/)(\d{4,12})/g;

/**
 * Sets Metrica's own flag for every counter of the page: with it, a counter that is reached in spite of all, from a
 * copy on the site itself for one, sends nothing. It must stand before the counter is made.
 */
export function metrica(permitted: () => boolean) {
  const flags = new Set<string>();
  const seen = new WeakSet<Node>();
  const set = () => {
    for (const flag of flags) Object.assign(window, { [flag]: !permitted() });
  };
  return {
    set,
    /** Looks for counters in the scripts and pixels of a piece of the page. */
    seek(root: Node): void {
      const inside = (root as Element).querySelectorAll?.('script:not([src]),noscript') ?? [];
      for (const node of [root, ...inside]) {
        if (seen.has(node) || !/^(NO)?SCRIPT$/.test(node.nodeName)) continue;
        seen.add(node);
        for (const [, id] of node.textContent?.matchAll(counters) ?? []) flags.add(`disableYaCounter${id}`);
      }
      set();
    },
  };
}
