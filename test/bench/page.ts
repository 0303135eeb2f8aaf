import { everything, nothing } from './choices.ts';
import { difference, type Figure, median, type Report } from './figures.ts';
import { type Lab, origin, type Tab } from './lab.ts';
import { dropIn, script } from './subjects.ts';

const rounds = 15;

/** 5,000 nodes, elements and texts, then 200 tags inserted by script: inline scripts, pictures by property, pictures as markup. */
const body = `${'<section><h2>Услуга</h2><p>Мастер <b>увидит</b> заявку.</p></section>'.repeat(625)}
<script>
addEventListener('DOMContentLoaded', () => {
  const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
  for (let at = 0; at < 200; at++) {
    if (at % 3 === 0) document.head.appendChild(Object.assign(document.createElement('script'), { text: 'window.ran = ' + at }));
    else if (at % 3 === 1) document.body.append(Object.assign(new Image(), { src: picture, alt: '' }));
    else document.body.insertAdjacentHTML('beforeend', '<img alt="" src="' + picture + '">');
  }
});
</script>`;

const document = (head: string) =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8">${head}<title>Страница</title></head><body>${body}</body></html>`;

const kinds = ['TaskDuration', 'ScriptDuration', 'V8CompileDuration', 'RecalcStyleDuration', 'LayoutDuration'] as const;
type Cost = Readonly<Record<(typeof kinds)[number], number>>;

/** Milliseconds of the main thread from the arrival of a document, with which they begin anew, until it has come to rest. */
export async function costOf({ page, metrics }: Tab, path: string): Promise<Cost> {
  await page.goto(origin + path);
  await page.waitForTimeout(400);
  const after = await metrics();
  return Object.fromEntries(kinds.map((kind) => [kind, (after[kind] ?? 0) * 1000])) as Cost;
}

/** What the platform asks for watching a page at all. */
const observer =
  '<script>new MutationObserver(() => {}).observe(document, { childList: true, subtree: true })</script>';

/** The same page without the drop-in, and with it for visitors who denied and who granted everything. */
export async function pagePart(lab: Lab): Promise<Report> {
  lab.document('/plain', document(''));
  lab.document('/with', document(dropIn.head));
  lab.document('/observed', document(observer));
  lab.serve({ '/page/empty.js': '' });
  lab.document('/empty', document(script('/page/empty.js')));
  const variants = [
    { path: '/plain', cookies: nothing, costs: [] as Cost[] },
    { path: '/with', cookies: nothing, costs: [] as Cost[] },
    { path: '/with', cookies: everything, costs: [] as Cost[] },
    { path: '/observed', cookies: nothing, costs: [] as Cost[] },
    { path: '/empty', cookies: nothing, costs: [] as Cost[] },
  ] as const;
  const tab = await lab.tab();
  for (let round = -2; round < rounds; round++) {
    // To and fro: each cleans up after the one before.
    for (const { path, cookies, costs } of round % 2 ? variants : variants.toReversed()) {
      await lab.cookies(cookies);
      await tab.page.goto(`${origin}/blank`);
      const cost = await costOf(tab, path);
      // The first rounds fill the caches, that of compiled code among them.
      if (round >= 0) costs.push(cost);
    }
  }
  await tab.close();
  const [plain, denied, granted, observed, empty] = variants.map(({ costs }) => costs);
  const extra = (name: string, costs: readonly Cost[] = [], most?: number): Figure => {
    const of = (kind: keyof Cost) =>
      difference(
        costs.map((cost) => cost[kind]),
        (plain ?? []).map((cost) => cost[kind]),
      );
    return {
      name,
      value: of('TaskDuration'),
      unit: 'ms',
      ...(most !== undefined && { most }),
      note: kinds
        .slice(1)
        .map((kind) => `${kind.replace('Duration', '')} ${of(kind).toFixed(1)}`)
        .join(', '),
    };
  };
  return {
    title: `page: extra main-thread time (CPU) with 5,000 nodes and 200 inserted tags, ${rounds} pairs`,
    figures: [
      { name: 'the page itself', value: median((plain ?? []).map((cost) => cost.TaskDuration)), unit: 'ms' },
      extra('with the drop-in, all denied', denied, 5),
      extra('with the drop-in, all granted', granted, 5),
      extra('with an empty MutationObserver only', observed),
      extra('with an empty script by address only', empty),
    ],
  };
}
