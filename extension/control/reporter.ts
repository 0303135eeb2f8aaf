import type { Handling } from '../../shared/core/plan/handling.ts';
import type { Realm, Write } from '../../shared/page/guard/write.ts';
import {
  type Arrival,
  declared,
  longestName,
  longestReport,
  mostNames,
  offered,
  type StoppedWrite,
  stopped,
  type TakenAway,
  taken,
  wanted,
} from './line.ts';
import { placeIn } from './place-in.ts';
import { textOf } from './text-of.ts';

/** Milliseconds in which a burst becomes one report; a flood is reported ever more seldom. */
const pauses = { shortest: 50, longest: 2000 };
/** Until then a page that still loads is not disturbed, milliseconds since it was asked for. */
const patience = 4000;

/** Cookies of a name lie apart on each path and for each domain. */
const keyOf = (kind: Write['kind'], name: string, text: string | undefined): string =>
  `${kind} ${name}${kind === 'cookie' && text !== undefined ? placeIn(text) : ''}`;

interface Reporter {
  stopped(write: Write, handling: Exclude<Handling, 'allow'>): void;
  /** What the page takes away itself, or leaves as it is. */
  taken(write: Write): void;
  /** What came into a web storage past the guard. */
  came(write: Write): void;
}

/**
 * Tells the reporter script what was stopped, over an element that no page script has ever seen.
 * What the page may replace later is taken now; its own `toJSON` is never asked.
 * @param onDeclared hears what the site declared at an earlier visit
 */
export function reporter(
  { document, setTimeout, CustomEvent, MouseEvent, JSON, Object, performance }: Realm,
  onDeclared: (packed: string) => void,
): Reporter {
  const line = document.createElement('i');
  const dispatch = line.dispatchEvent.bind(line);
  const offer = () => dispatchEvent(new MouseEvent(offered, { relatedTarget: line }));
  line.addEventListener(taken, () => removeEventListener(wanted, offer, { capture: true }), { once: true });
  line.addEventListener(declared, (event) => 'detail' in event && onDeclared(`${event.detail}`), { once: true });
  // Whichever of the two scripts comes first waits for the other.
  addEventListener(wanted, offer, { once: true, capture: true });
  offer();

  const { stringify } = JSON;
  const { create } = Object;
  const now = performance.now.bind(performance);
  let waiting: Record<string, StoppedWrite> = create(null);
  let gone: Record<string, TakenAway> = create(null);
  let arrived: Record<string, Arrival> = create(null);
  /** Kinds and names of what waits: a flood of others is counted without a look at what it carries. */
  let named: Record<string, true> = create(null);
  let names = 0;
  let room = longestReport;
  let more = 0;
  let due = false;
  let pause = pauses.shortest;
  let last = Number.NEGATIVE_INFINITY;

  const flush = () => {
    due = false;
    if (!names && !more) return;
    const time = now();
    let taken = '';
    for (const key in gone) {
      const { kind, name, text } = gone[key] as TakenAway;
      const told = name === undefined ? '' : `,"name":${stringify(name)}`;
      taken += `${taken && ','}{"kind":"${kind}"${told}${text === undefined ? '' : `,"text":${stringify(text)}`}}`;
    }
    let came = '';
    for (const key in arrived) {
      const { kind, name, text } = arrived[key] as Arrival;
      const value = text === undefined ? '' : `,"text":${stringify(text)}`;
      came += `${came && ','}{"kind":"${kind}","name":${stringify(name)}${value}}`;
    }
    let writes = '';
    for (const key in waiting) {
      const write = waiting[key];
      if (!write) continue;
      const text = write.text === undefined ? '' : `,"text":${stringify(write.text)}`;
      writes += `${writes && ','}{"kind":"${write.kind}","name":${stringify(write.name)},"handling":"${write.handling}","times":${write.times}${text}}`;
    }
    const detail = `{"writes":[${writes}],"taken":[${taken}],"came":[${came}],"more":${more}}`;
    waiting = create(null);
    gone = create(null);
    arrived = create(null);
    named = create(null);
    names = 0;
    more = 0;
    room = longestReport;
    pause = time - last < 1000 + pause && pause < pauses.longest ? pause * 2 : pauses.shortest;
    last = time;
    dispatch(new CustomEvent(stopped, { detail }));
  };
  addEventListener('pagehide', flush, { capture: true });
  const inTime = () => {
    if (document.readyState === 'complete' || now() > patience) flush();
    else setTimeout(inTime, pauses.shortest);
  };

  const begin = () => {
    if (due) return;
    due = true;
    setTimeout(inTime, pause);
  };
  return {
    stopped(write, handling) {
      begin();
      const { kind, name } = write;
      const full = names >= mostNames || room <= 0;
      if (name.length > longestName || (full && !named[`${kind} ${name}`])) {
        more += 1;
        return;
      }
      const text = handling === 'ask' ? textOf(write) : undefined;
      const key = keyOf(kind, name, text);
      const before = waiting[key];
      if (full && !before) {
        more += 1;
        return;
      }
      if (!before) names += 1;
      named[`${kind} ${name}`] = true;
      const carried = text !== undefined && text.length <= room ? { text } : {};
      room -= text?.length ?? 0;
      // The last one written is the last one told: the background may know two places as one.
      delete waiting[key];
      waiting[key] = { kind, name, handling, times: (before?.times ?? 0) + 1, ...carried };
    },
    came(write) {
      const { kind, name } = write;
      if (kind !== 'local-storage' && kind !== 'session-storage') return;
      const key = keyOf(kind, name, undefined);
      if (name.length > longestName || (!arrived[key] && names >= mostNames)) return;
      begin();
      if (!arrived[key]) names += 1;
      const text = textOf(write);
      const carried = text !== undefined && text.length <= room ? { text } : {};
      room -= text?.length ?? 0;
      arrived[key] = { kind, name, ...carried };
    },
    taken(write) {
      const { kind, name, takes } = write;
      if (name.length > longestName) return;
      const all = takes === 'all';
      // Nothing of it waits, and there is no room to tell.
      if (names >= mostNames && !all && !named[`${kind} ${name}`]) return;
      const text = kind === 'cookie' ? textOf(write) : undefined;
      const key = all ? kind : keyOf(kind, name, text);
      const drop = (one: string) => {
        delete waiting[one];
        names -= 1;
      };
      if (waiting[key]) drop(key);
      if (all) for (const one in waiting) if (waiting[one]?.kind === kind) drop(one);
      if (gone[key] || names >= mostNames) return;
      begin();
      names += 1;
      gone[key] = { kind, ...(all ? {} : { name }), ...(text !== undefined && { text }) };
    },
  };
}
