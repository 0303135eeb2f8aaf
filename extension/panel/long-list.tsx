import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows that come and go together. */
const portion = 20;

/** Up to here all rows stay: the browser's own search in the page finds them, and so do other tools. */
const fewEnough = 200;

/** Rows this far out of view are there before one sees them. */
const ahead = '1200px 0px';

/** Guess at a row until its portion has been seen. CSS pixels. */
const rowHeight = 66;

interface PortionProps {
  readonly count: number;
  /** Whether it stays, however far out of view. */
  readonly stay: 'always' | 'near';
  readonly begins: 'shown' | 'hidden';
  readonly children: () => ComponentChildren;
}

/** Some rows of a long list, there only while they are near the view. */
function Portion({ count, stay, begins, children }: PortionProps) {
  const [near, setNear] = useState(stay === 'always' || begins === 'shown');
  const place = useRef<HTMLUListElement>(null);
  const [height, setHeight] = useState(count * rowHeight);
  useEffect(() => {
    const { current } = place;
    if (!current || stay === 'always') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // What was seen leaves its height behind, so that nothing moves.
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0) setHeight(entry.boundingClientRect.height);
        setNear(entry.isIntersecting || current.contains(document.activeElement));
      },
      { rootMargin: ahead },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [stay]);
  const shown = near || stay === 'always';
  return (
    <ul class="rows" ref={place} style={{ minBlockSize: shown ? undefined : `${height}px` }}>
      {shown && children()}
    </ul>
  );
}

interface LongListProps<Entry> {
  readonly entries: readonly Entry[];
  readonly keyOf: (entry: Entry) => string;
  /** How many entries the whole page has. */
  readonly total: number;
  /** Whether it stands at the top: then its first rows are there at once, before the view is known. */
  readonly place: 'top' | 'below';
  readonly children: (entry: Entry) => ComponentChildren;
}

/** A list of any length: of a long one, only what is near the view is there. */
export function LongList<Entry>({ entries, keyOf, total, place, children }: LongListProps<Entry>) {
  const portions = Array.from({ length: Math.ceil(entries.length / portion) }, (_, at) =>
    entries.slice(at * portion, (at + 1) * portion),
  );
  const stay = total <= fewEnough ? 'always' : 'near';
  return (
    <div class="list">
      {portions.map((rows, at) => (
        <Portion
          key={rows[0] && keyOf(rows[0])}
          count={rows.length}
          stay={stay}
          begins={place === 'top' && at === 0 ? 'shown' : 'hidden'}
        >
          {() => rows.map(children)}
        </Portion>
      ))}
    </div>
  );
}
