import { type Figure, median, type Report, ratio } from './figures.ts';
import { type Lab, origin } from './lab.ts';
import { costOf } from './page.ts';
import { byHand, grantedCookies, peers, servePeers } from './peers.ts';
import { dropIn, snippet } from './subjects.ts';

const rounds = 15;

/** The script time of a returning visit: all granted, two tags to release, everything in the cache. */
export async function returningPart(lab: Lab): Promise<Report> {
  servePeers(lab);
  const subjects = [byHand, dropIn, snippet, peers.vanilla];
  await lab.cookies(await grantedCookies(lab, subjects));
  const runs = subjects.map((subject, at) => {
    const tags = subject.gatedInline('window.first = 1') + subject.gatedInline('window.second = 2');
    lab.document(
      `/returning-${at}`,
      `<!doctype html><html lang="ru"><head><meta charset="utf-8">${subject.head}<title>Страница</title>${tags}</head><body><h1>Страница</h1></body></html>`,
    );
    return { subject, path: `/returning-${at}`, script: [] as number[], task: [] as number[] };
  });
  const tab = await lab.tab();
  for (let round = -4; round < rounds; round++) {
    for (const { subject, path, script, task } of runs) {
      await tab.page.goto(`${origin}/blank`);
      const cost = await costOf(tab, path);
      if (!(await tab.page.evaluate('window.first + window.second === 3')))
        throw new Error(`${subject.name} did not release the tags.`);
      // The first rounds fill the caches, that of compiled code among them.
      if (round < 0) continue;
      script.push(cost.ScriptDuration + cost.V8CompileDuration);
      task.push(cost.TaskDuration);
    }
  }
  await tab.close();
  const [hand, ...others] = runs;
  return {
    title: `returning: script time (CPU, compiling included) of a visit that releases two tags, ${rounds} pairs`,
    figures: [
      { name: byHand.name, value: median(hand?.script ?? []), unit: 'ms' },
      ...others.map(
        ({ subject, script, task }): Figure => ({
          name: subject.name,
          value: ratio(script, hand?.script ?? []),
          unit: '×',
          ...(subject !== peers.vanilla && { most: 1.3 }),
          note: `script ${median(script).toFixed(2)} ms, main thread ${median(task).toFixed(1)} ms (by hand ${median(hand?.task ?? []).toFixed(1)})`,
        }),
      ),
    ],
  };
}
