import { type Figure, median, type Report } from './figures.ts';
import { type Circumstances, type Lab, origin } from './lab.ts';
import { byHand, peers, servePeers } from './peers.ts';
import { type Sight, watchSight } from './sight.ts';
import { dropIn, type Subject, snippet } from './subjects.ts';
import { watchTasks } from './tasks.ts';

const rounds = { fast: 5, slow: 3 } as const;

interface Visit extends Sight {
  /** Of everything but the document, as sent. */
  readonly bytes: number;
  /** The longest task in which one of its scripts ran, those inside the page included, and the most that they took of one, ms. */
  readonly task: number;
  readonly script: number;
}

async function visit(lab: Lab, path: string, { banner }: Subject, speed: Circumstances['speed']): Promise<Visit> {
  const { page, session, close } = await lab.tab({ ...(speed && { speed }), cache: 'cold' });
  let bytes = 0;
  const documents = new Set<string>();
  session.on('Network.responseReceived', ({ type, requestId }) => type === 'Document' && documents.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!documents.has(requestId)) bytes += encodedDataLength;
  });
  await page.addInitScript(watchSight(banner));
  const tasks = await watchTasks(session, /\/(w\/|peer\/|first-)/);
  await page.goto(origin + path);
  const sight: Sight = await page.evaluate('sight');
  const { whole, own } = await tasks();
  await close();
  return { ...sight, bytes, task: whole, script: own };
}

/** A first visit with nothing cached, until the banner stands still. */
export async function firstVisitPart(lab: Lab): Promise<Report> {
  servePeers(lab);
  await lab.cookies({});
  const subjects = [byHand, dropIn, snippet, peers.vanilla, peers.klaro];
  const runs = subjects.map((subject, at) => ({
    subject,
    path: `/first-${at}`,
    fast: [] as Visit[],
    slow: [] as Visit[],
  }));
  for (const { subject, path } of runs) {
    lab.document(
      path,
      `<!doctype html><html lang="ru"><head><meta charset="utf-8">${subject.head}<title>Страница</title></head><body><h1>Страница</h1>${'<p>Запишитесь на удобное время.</p>'.repeat(30)}</body></html>`,
    );
  }
  for (const speed of ['fast', 'slow'] as const) {
    for (let round = 0; round < rounds[speed]; round++) {
      for (const run of runs) run[speed].push(await visit(lab, run.path, run.subject, speed));
    }
  }
  const figures = runs.flatMap(({ subject, fast, slow }): Figure[] => {
    const of = (visits: readonly Visit[], what: keyof Visit) => median(visits.map((one) => one[what]));
    const own = subject === dropIn || subject === snippet;
    return [
      {
        name: `${subject.name}: seen, fast`,
        value: of(fast, 'seen'),
        unit: 'ms',
        note: `settled ${of(fast, 'settled').toFixed(0)} ms; slow: seen ${of(slow, 'seen').toFixed(0)}, settled ${of(slow, 'settled').toFixed(0)} ms; ${of(fast, 'bytes')} bytes`,
      },
      {
        name: `${subject.name}: its longest task, slow`,
        value: of(slow, 'script'),
        unit: 'ms',
        ...(own && { most: 50 }),
        note: `${of(slow, 'task').toFixed(0)} ms with what else the page did in it; layout shift ${of(fast, 'shift').toFixed(3)}`,
      },
      ...(own
        ? [
            {
              name: `${subject.name}: layout shift`,
              value: Math.max(...[...fast, ...slow].map(({ shift }) => shift)),
              unit: '',
              most: 0,
            } as const,
          ]
        : []),
    ];
  });
  return {
    title: `first-visit: nothing cached, medians of ${rounds.fast} fast and ${rounds.slow} slow (slow 4G, 4× CPU)`,
    figures,
  };
}
