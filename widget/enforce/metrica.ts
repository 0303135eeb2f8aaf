/** Ids of Yandex.Metrica counters in a piece of a page: `ym(ID, 'init'` in a script, `watch/ID` in a pixel. */
const counters = /\bym\(\s*(\d{4,12})\s*,|mc\.yandex\.\w+\/watch\/(\d{4,12})/g;

/**
 * Sets Metrica's own flag for every counter of the page: with it, a counter that is reached in spite of all, from a
 * copy on the site itself for one, sends nothing. It must stand before the counter is made.
 */
export function metrica(permitted: () => boolean) {
  const flags = new Set<string>();
  const set = () => {
    for (const flag of flags) Object.assign(window, { [flag]: !permitted() });
  };
  return {
    set,
    /** Looks for counters in a script or pixel that is entering the page. */
    seek(node: Node): void {
      if (!/^(NO)?SCRIPT$/.test(node.nodeName)) return;
      for (const [, one, other] of (node.textContent ?? '').matchAll(counters)) {
        flags.add(`disableYaCounter${one ?? other}`);
      }
      set();
    },
  };
}
