import { type Figure, median, type Report } from './figures.ts';
import { type Circumstances, type Lab, origin } from './lab.ts';
import { peers, servePeers } from './peers.ts';
import { dropIn, type Subject } from './subjects.ts';
import { type LongestTasks, watchTasks } from './tasks.ts';

const rounds = 7;
/** Of these, repeated on a slow device. */
const slowRounds = 3;

/** One opening, in ms. */
interface Opening {
  /** CPU time of the main thread until all is at rest. */
  readonly task: number;
  /** From the click to the next frame, as the browser counts it (Event Timing, in steps of 8 ms). */
  readonly event: number;
  /** From the click to the first frame that shows them. */
  readonly seen: number;
}

const watchEvents = `
  window.longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ name, duration }) => {
    if (/^(pointer(down|up)|mouse(down|up)|click)$/.test(name)) window.longest = Math.max(window.longest, duration);
  })).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

const watchSeen = (preferences: string) => `
  addEventListener('click', () => {
    const began = performance.now();
    const look = () => {
      const found = ${preferences};
      const box = found?.getBoundingClientRect();
      if (box?.height > 0 && getComputedStyle(found).visibility === 'visible' && Number(getComputedStyle(found).opacity) > 0.5) window.seenAfter = performance.now() - began;
      else requestAnimationFrame(look);
    };
    look();
  }, { capture: true, once: true });`;

async function open(
  lab: Lab,
  path: string,
  { banner, opener, preferences }: Subject,
  circumstances: Circumstances,
): Promise<Opening> {
  const { page, metrics, close } = await lab.tab(circumstances);
  await page.goto(origin + path);
  await page.waitForFunction(`(${banner})?.getBoundingClientRect().height > 0`);
  // Whatever slides in has done so.
  await page.waitForTimeout(700);
  await page.evaluate(watchEvents + watchSeen(preferences));
  const box: { x: number; y: number } = await page.evaluate(
    `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))((${opener}).getBoundingClientRect())`,
  );
  await page.mouse.move(box.x, box.y);
  await page.waitForTimeout(100);
  const before = await metrics();
  await page.mouse.click(box.x, box.y);
  await page.waitForFunction('window.seenAfter !== undefined');
  await page.waitForTimeout(700);
  const after = await metrics();
  const answer: { event: number; seen: number } = await page.evaluate('({ event: longest, seen: seenAfter })');
  await close();
  return { ...answer, task: ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000 };
}

/**
 * The first denial inside our preferences of a browser's process, on a slow device: its longest task, in ms of CPU time.
 * The process of a browser says its first date and country once.
 */
async function deny(lab: Lab, path: string): Promise<LongestTasks> {
  const { page, session, close } = await lab.tab({ speed: 'quarter' });
  await page.goto(origin + path);
  await page.locator('inservice-consent [data-action=preferences]').click();
  await page.waitForTimeout(700);
  const tasks = await watchTasks(session, /\/w\//);
  await page.locator('inservice-consent dialog [data-action=deny-all]').click();
  await page.waitForTimeout(700);
  const longest = await tasks();
  await close();
  return longest;
}

/** The first opening of the preferences by a click on the banner, files in the cache; and a denial in them. */
export async function preferencesPart(lab: Lab): Promise<Report> {
  servePeers(lab);
  await lab.cookies({});
  const runs = [dropIn, peers.vanilla, peers.klaro].map((subject, at) => ({
    subject,
    path: `/open-${at}`,
    openings: [] as Opening[],
    slow: [] as Opening[],
  }));
  for (const { subject, path } of runs) {
    lab.document(
      path,
      `<!doctype html><html lang="ru"><head><meta charset="utf-8">${subject.head}<title>Страница</title></head><body><h1>Страница</h1></body></html>`,
    );
  }
  for (let round = -1; round < rounds; round++) {
    for (const { subject, path, openings, slow } of runs) {
      const opening = await open(lab, path, subject, {});
      if (round < 0) continue;
      openings.push(opening);
      if (round < slowRounds) slow.push(await open(lab, path, subject, { speed: 'quarter' }));
    }
  }
  const denial = await deny(lab, '/open-0');
  await lab.cookies({});
  const figures = runs.flatMap(({ subject, openings, slow }): Figure[] => {
    const of = (what: keyof Opening, all = openings) => median(all.map((one) => one[what]));
    const own = subject === dropIn;
    return [
      { name: `${subject.name}: main thread`, value: of('task'), unit: 'ms', ...(own && { most: 60 }) },
      {
        name: `${subject.name}: event duration (16 stands for less)`,
        // The browser tells of no event that took less.
        value: Math.max(16, of('event')),
        unit: 'ms',
        ...(own && { most: 48 }),
        note: `seen ${of('seen').toFixed(0)} ms after the click`,
      },
      {
        name: `${subject.name}: main thread at a quarter of the speed`,
        value: of('task', slow),
        unit: 'ms',
        note: `event duration ${Math.max(16, of('event', slow)).toFixed(0)} ms, seen ${of('seen', slow).toFixed(0)} ms after the click`,
      },
    ];
  });
  figures.push({
    name: `${dropIn.name}: longest task of a denial, at a quarter of the speed`,
    value: denial.own,
    unit: 'ms',
    most: 50,
    note: `${denial.whole.toFixed(0)} ms with what else the page did in it`,
  });
  return { title: `preferences: the first opening, medians of ${rounds}`, figures };
}
