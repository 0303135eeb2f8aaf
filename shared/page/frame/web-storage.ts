/**
 * What one frame can tell about its own storage. The extension injects these functions by their source, so each
 * stands alone: no imports, no outer names. They answer in JSON text, because the way back into the extension
 * would otherwise lose lone surrogates, and a name must come back exactly to be erased exactly.
 */

export type Area = 'localStorage' | 'sessionStorage';

/** `null` where the browser refuses the frame its storage (sandbox, blocked cookies). */
type Entries = readonly FrameEntry[] | null;

/** One entry: its name, the UTF-8 length of name and value, and the beginning of its value. */
export type FrameEntry = readonly [name: string, bytes: number, value: string];

export interface FrameStorage {
  readonly origin: string;
  /** Origins of the frames around it, the nearest first; `null` where the browser does not tell. */
  readonly ancestors: readonly string[] | null;
  readonly top: boolean;
  readonly localStorage: Entries;
  readonly sessionStorage: Entries;
}

/**
 * All entries of both web storages, of long values the first 4,096 characters.
 * @param site a registrable domain, or a host that has none
 * @returns JSON of {@link FrameStorage}, of `null` in a frame of another site
 */
export function readFrameStorage(site: string): string {
  const host = window.origin === 'null' ? '' : new URL(window.origin).hostname;
  if (host !== site && !host.endsWith(`.${site}`)) return 'null';
  const encoder = new TextEncoder();
  const entries = (area: Area): Entries => {
    try {
      const storage = window[area];
      return Array.from({ length: storage.length }, (_, at) => storage.key(at))
        .filter((name) => name !== null)
        .map((name) => {
          const value = storage.getItem(name) ?? '';
          return [name, encoder.encode(name + value).length, value.slice(0, 4096)];
        });
    } catch {
      return null;
    }
  };
  const answer: FrameStorage = {
    origin: window.origin,
    ancestors: 'ancestorOrigins' in location ? [...location.ancestorOrigins] : null,
    top: window === window.top,
    localStorage: entries('localStorage'),
    sessionStorage: entries('sessionStorage'),
  };
  return JSON.stringify(answer);
}

/**
 * Values of some entries, if the frame still shows the expected origin.
 * @param names JSON of an array, for the sake of lone surrogates
 * @returns JSON of the values, `null` for each that is not there
 */
export function readFrameValues(origin: string, area: Area, names: string): string {
  const wanted: string[] = JSON.parse(names);
  return JSON.stringify(wanted.map((name) => (window.origin === origin ? window[area].getItem(name) : null)));
}

/** Erases entries, if the frame still shows the expected origin. @param names JSON of an array */
export function eraseFrameValues(origin: string, area: Area, names: string): string {
  const wanted: string[] = JSON.parse(names);
  if (window.origin === origin) for (const name of wanted) window[area].removeItem(name);
  return 'null';
}
