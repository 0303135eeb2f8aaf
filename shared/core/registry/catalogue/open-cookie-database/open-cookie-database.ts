import { entries } from './entries.ts';

const categories = ['Functional', 'Analytics', 'Marketing'] as const;

/** What the Open Cookie Database says of a name. Nobody here has checked it, and only the name is compared. */
export interface Told {
  readonly platform: string;
  readonly controller: string;
  readonly category: (typeof categories)[number];
  /** Seconds; 0 until the browser is closed; absent where it does not say. */
  readonly kept?: number;
}

const units: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400, y: 365 * 86_400 };

/** `2y` in seconds. */
const secondsOf = (length: string): number =>
  length === 's' ? 0 : Number.parseInt(length, 10) * (units[length.at(-1) ?? ''] ?? 0);

/** Each name with what is told of it; a name that ends in `*` stands for all that begin so. */
export function readEntries(text: string): readonly (readonly [name: string, told: Told])[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [platform = '', controller = '', word = '', names = ''] = line.split('|');
      const category = categories.find((known) => known === word);
      if (!category) return [];
      return names.split(' ').map((entry) => {
        const [name = '', length] = entry.split('=');
        return [name, { platform, controller, category, ...(length && { kept: secondsOf(length) }) }] as const;
      });
    });
}

interface Index {
  readonly exact: ReadonlyMap<string, Told>;
  /** Longest first. */
  readonly beginnings: readonly (readonly [beginning: string, told: Told])[];
}

function indexed(all: ReturnType<typeof readEntries>): Index {
  const wild = all.filter(([name]) => name.endsWith('*'));
  return {
    exact: new Map(all.filter((entry) => !wild.includes(entry))),
    beginnings: wild
      .map(([name, told]) => [name.slice(0, -1), told] as const)
      .toSorted(([one], [other]) => other.length - one.length),
  };
}

let index: Index | undefined;

/**
 * What the database tells of a stored name: the last to be asked, after the site's registry and our own catalogue.
 * It explains; it never decides what a consent covers.
 */
export function toldOf(name: string): Told | undefined {
  index ??= indexed(readEntries(entries));
  return index.exact.get(name) ?? index.beginnings.find(([beginning]) => name.startsWith(beginning))?.[1];
}
