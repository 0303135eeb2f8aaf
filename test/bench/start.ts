import { choice } from './choices.ts';
import { type Figure, median, type Report, ratio } from './figures.ts';
import { type Lab, origin } from './lab.ts';
import { grantedCookies, peers, servePeers } from './peers.ts';
import { dropIn, type Subject, snippet } from './subjects.ts';

const rounds = 4;

/** Scripts and a style sheet of the weight that they have on real pages; noise, so that they do not compress away. */
const noise = (bytes: number) =>
  Array.from({ length: bytes / 8 }, (_, at) =>
    Math.abs(Math.sin(at + bytes) * 1e8)
      .toFixed(0)
      .padStart(8, '0'),
  ).join('');

const ungated: Subject = { ...dropIn, name: 'ungated', head: '', gated: (path) => `<script src="${path}"></script>` };

const head = ({ head: consent, gated }: Subject) =>
  `<meta charset="utf-8">${consent}<title>Страница</title><link rel="stylesheet" href="/start/style.css">${gated('/start/one.js')}${gated('/start/two.js')}`;

interface Run {
  readonly subject: Subject;
  readonly cookies: Readonly<Record<string, string>>;
  readonly started: number[];
  readonly painted: number[];
}

/** When the granted external scripts of a returning visitor start on a slow cold load, the later of two. */
export async function startPart(lab: Lab): Promise<Report> {
  servePeers(lab);
  lab.serve({
    '/start/style.css': `body { margin: 0 } /*${noise(20_000)}*/`,
    ...Object.fromEntries(
      ['one', 'two'].map((name) => [
        `/start/${name}.js`,
        `(window.started ??= []).push(performance.now()); /*${noise(12_000)}*/`,
      ]),
    ),
  });
  // The quickest of them here.
  const beside = [peers.orejime];
  const all = await grantedCookies(lab, beside);
  const some = choice('statistics');
  const run = (subject: Subject, cookies: Run['cookies']): Run => ({ subject, cookies, started: [], painted: [] });
  const runs: readonly Run[] = [
    run(ungated, all),
    ...[dropIn, snippet].flatMap((subject) => [
      run(subject, all),
      run({ ...subject, name: `${subject.name}, statistics only` }, some),
    ]),
    ...beside.map((peer) => run(peer, all)),
  ];
  for (const [at, { subject }] of runs.entries()) {
    lab.document(
      `/start-${at}`,
      `<!doctype html><html lang="ru"><head>${head(subject)}</head><body><h1>Страница</h1><p>${'Текст. '.repeat(200)}</p></body></html>`,
    );
  }
  for (let round = 0; round < rounds; round++) {
    for (const [at, { cookies, started, painted }] of runs.entries()) {
      await lab.cookies(cookies);
      const { page, close } = await lab.tab({ speed: 'slow', cache: 'cold' });
      await page.goto(`${origin}/start-${at}`);
      await page.waitForFunction('window.started?.length === 2');
      started.push(Number(await page.evaluate('Math.max(...started)')));
      await page.waitForFunction(`performance.getEntriesByName('first-contentful-paint').length > 0`);
      painted.push(Number(await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime`)));
      await close();
    }
  }
  const [bare, ...others] = runs;
  return {
    title: `start: granted external scripts of a returning visitor, slow 4G, 4× CPU, nothing cached, ${rounds} pairs`,
    figures: [
      {
        name: ungated.name,
        value: median(bare?.started ?? []),
        unit: 'ms',
        note: `first paint ${median(bare?.painted ?? []).toFixed(0)} ms`,
      },
      ...others.map(
        ({ subject, started, painted }): Figure => ({
          name: subject.name,
          value: ratio(started, bare?.started ?? []),
          unit: '×',
          ...(subject.grant === undefined && { most: 1.15 }),
          note: `${median(started).toFixed(0)} ms, first paint ${median(painted).toFixed(0)} ms`,
        }),
      ),
    ],
  };
}
