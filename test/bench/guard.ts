import { nothing } from './choices.ts';
import { type Figure, median, type Report, ratio } from './figures.ts';
import { type Lab, origin } from './lab.ts';

interface Operation {
  readonly name: string;
  /** What a page does; `sum` keeps the engine from leaving it out. */
  readonly code: string;
  /** How often in one round: long enough for the clock. */
  readonly times: number;
  readonly most: number;
}

/** `kept` is a page's own reference to its localStorage; asking the window for it costs as much as the read. */
const operations: readonly Operation[] = [
  ...[
    ['document.cookie = … (necessary)', 'document.cookie = `inservice_lang=${i}; path=/`'],
    ['document.cookie = … (declared by nothing)', 'document.cookie = `cart=${i}; path=/`'],
    ['setItem (necessary)', 'localStorage.setItem("inservice_lang", i)'],
    ['setItem (declared by nothing)', 'localStorage.setItem("cart", i)'],
    ['localStorage.x = …', 'localStorage.inservice_lang = i'],
  ].map(([name = '', code = '']) => ({ name, code, times: 200, most: 2 })),
  { name: 'read document.cookie', code: 'sum += document.cookie.length', times: 300, most: 1.2 },
  ...[
    ['getItem', 'sum += localStorage.getItem("inservice_lang").length'],
    ['getItem, kept reference', 'sum += kept.getItem("inservice_lang").length'],
    ['localStorage.x', 'sum += localStorage.inservice_lang.length'],
    ['localStorage.x, kept reference', 'sum += kept.inservice_lang.length'],
    ['localStorage.length', 'sum += localStorage.length'],
    ['localStorage.length, kept reference', 'sum += kept.length'],
  ].map(([name = '', code = '']) => ({ name, code, times: 5000, most: 1.2 })),
];

const loads = 2;
const rounds = 60;

/** With these the clock of a page ticks in 5 µs instead of 100. */
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/**
 * Both pages live in one process and take turns within milliseconds, so that whatever else the machine does meets both.
 * Answers, for every operation, the microseconds of each round with and without the drop-in.
 */
const takeTurns = `(async () => {
  const operations = ${JSON.stringify(operations)};
  const other = open('/without');
  await new Promise((loaded) => (other.onload = loaded));
  const runner = (page) => (code) =>
    new page.Function('times', 'let sum = 0; const kept = localStorage; const began = performance.now(); for (let i = 0; i < times; i++) { ' + code + ' } return performance.now() - began');
  const pages = [window, other].map(runner);
  for (const page of [window, other]) page.localStorage._ym_uid = '1';
  if (other.localStorage._ym_uid !== '1') throw new Error('The bare page is guarded as well.');
  delete other.localStorage._ym_uid;
  localStorage._ym_uid = '1';
  if (localStorage._ym_uid) throw new Error('The page with the drop-in is not guarded.');
  const answers = operations.map(({ code, times }) => {
    const runs = pages.map((make) => make(code));
    const results = [[], []];
    for (let round = 0; round < ${rounds}; round++) {
      for (const which of round % 2 ? [0, 1] : [1, 0]) results[which].push((runs[which](times) / times) * 1000);
    }
    return results;
  });
  other.close();
  return answers;
})()`;

/** The same operations on a page with the drop-in (everything denied) and on one without, in turns. */
export async function guardPart(lab: Lab): Promise<Report> {
  const text = '<title>Страница</title><h1>Страница</h1>';
  lab.document(
    '/with',
    `<!doctype html><html lang="ru"><script src="/w/inservice-consent.js"></script>${text}`,
    isolated,
  );
  lab.document('/without', `<!doctype html><html lang="ru">${text}`, isolated);
  await lab.cookies({ ...nothing, inservice_session: 'x'.repeat(40), cart: '1' });
  const guarded = operations.map((): number[] => []);
  const native = operations.map((): number[] => []);
  for (let load = 0; load < loads; load++) {
    const { page, close } = await lab.tab();
    await page.goto(`${origin}/with`);
    const answers: readonly (readonly [number[], number[]])[] = await page.evaluate(takeTurns);
    for (const [at, [mine, theirs]] of answers.entries()) {
      guarded[at]?.push(...mine);
      native[at]?.push(...theirs);
    }
    await close();
  }
  const figures = operations.map(({ name, most }, at): Figure => {
    const [mine, theirs] = [guarded[at] ?? [], native[at] ?? []];
    return {
      name,
      value: ratio(mine, theirs),
      unit: '×',
      most,
      note: `${median(mine).toFixed(2)} µs, native ${median(theirs).toFixed(2)} µs`,
    };
  });
  return { title: `guard: with the drop-in (all denied) against without it, ${loads * rounds} pairs`, figures };
}
