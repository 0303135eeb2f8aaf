import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { texts } from '../../../extension/panel/language.ts';
import { itemId } from '../../../shared/core/inventory/stored-item.ts';
import { now, row, show, signIn, snapshotOf } from '../../support/panel.tsx';
import { cookie, localItem, sessionItem } from '../../support/stored.ts';

const ru = texts.ru;

test('an item is told with its kind, place, owner, lifetime and whether consent covers it', async () => {
  const day = 86_400_000;
  const item = cookie('_ga', { hostOnly: false, path: '/shop', expires: now + 30 * day });
  show({
    snapshot: snapshotOf([
      row(item, {
        purpose: 'statistics',
        service: { id: 'google-analytics', name: 'Google Analytics' },
        declared: true,
        covered: true,
        findings: [],
      }),
    ]),
  });
  const heading = await screen.findByRole('heading', { level: 3, name: '_ga cookie' });
  const shown = heading.closest('li')?.textContent ?? '';
  for (const part of [
    'inservice.ru/shop',
    ru.row.subdomains,
    '1 июля 2026',
    'Google Analytics',
    ru.row.declared,
    ru.row.covered,
  ]) {
    expect(shown).toContain(part);
  }
});

test('a row carries what tools look for', async () => {
  const item = cookie('chip', { path: '/x', partition: { topLevelSite: 'https://example.com' } });
  show({ snapshot: snapshotOf([row(item)]) });
  const heading = await screen.findByRole('heading', { level: 3, name: 'chip cookie' });
  expect({ ...heading.closest('li')?.dataset }).toEqual({
    id: itemId(item),
    kind: 'cookie',
    name: 'chip',
    host: 'inservice.ru',
    path: '/x',
    partition: 'https://example.com',
    purpose: 'unknown',
    finding: 'undeclared',
  });
});

test('what only the Open Cookie Database knows is told as its word; the site and our catalogue come first', async () => {
  const adobe = { id: 'ours', name: 'Наш сервис' };
  const { person } = show({
    snapshot: snapshotOf([
      row(cookie('s_ecid')),
      row(localItem('stg_last_interaction'), { service: adobe, purpose: 'statistics', declared: true, findings: [] }),
      row(localItem('fe_typo_user')),
    ]),
  });
  await openDetails(person, 's_ecid');
  const rows = await screen.findAllByRole('listitem');
  const told = rows
    .flatMap(({ dataset }) => dataset['name'] ?? [])
    .map((name) => [name, document.querySelector<HTMLElement>(`[data-name="${name}"] [data-told]`)?.dataset['told']]);
  const words = document.querySelector('[data-name=s_ecid] .explained')?.textContent ?? '';
  const { details } = ru.view;
  expect([
    told,
    ['Adobe Analytics, Adobe', details.told.source, 'Вероятно: целевая реклама', 'обычно 2 года'].filter(
      (part) => !words.includes(part),
    ),
  ]).toEqual([
    [
      ['stg_last_interaction', undefined],
      ['fe_typo_user', 'Functional'],
      ['s_ecid', 'Marketing'],
    ],
    [],
  ]);
});

const openDetails = async (person: ReturnType<typeof show>['person'], name: string) =>
  person.click(await screen.findByRole('button', { name }));

test('a denied purpose is said to be denied, with the reason and what to do about it', async () => {
  const { person } = show({
    snapshot: snapshotOf([
      row(localItem('_fbp'), {
        purpose: 'advertising',
        service: { id: 'meta-pixel', name: 'Meta Pixel' },
        declared: true,
        covered: false,
        findings: [{ type: 'after-denial', purposes: ['advertising'] }],
      }),
    ]),
  });
  await openDetails(person, '_fbp');
  await screen.findByText('Хранится, хотя вы отклонили: Целевая реклама.');
  await screen.findByText(ru.view.advice['after-denial']);
  expect(screen.getByText(ru.row.uncovered)).toBeTruthy();
});

test('a value is asked for by a click, shown as text, and hidden again', async () => {
  const { person } = show({ snapshot: snapshotOf([row(localItem('a'))]) });
  await openDetails(person, 'a');
  await person.click(await screen.findByRole('button', { name: ru.row.reveal }));
  expect((await screen.findByText('<b>value of a</b>')).querySelector('b')).toBeNull();
  await person.click(screen.getByRole('button', { name: ru.row.conceal }));
  expect(screen.queryByText('<b>value of a</b>')).toBeNull();
});

test('the storage of several tabs is told apart', async () => {
  show({ snapshot: snapshotOf([row(sessionItem('a', 700)), row(sessionItem('a', 12))]) });
  await screen.findByText('вкладка 2');
  expect(screen.getByText('вкладка 1').closest('li')?.dataset.id).toBe(itemId(sessionItem('a', 12)));
});

test.each(['<img src=x onerror=alert(1)>', '__proto__', '\u202Egnp.exe', '\ud800', 'x'.repeat(100_000), ''])(
  'the name %j is shown as text',
  async (name) => {
    show({ snapshot: snapshotOf([row(localItem(name))]) });
    const heading = await screen.findByRole('heading', { level: 3 });
    expect([
      heading.closest('li')?.dataset.name,
      heading.querySelector('img'),
      (heading.textContent ?? '').length < 200,
    ]).toEqual([name.length > 32_768 ? '•••…' : name, null, true]);
  },
);

test('the details say what, whose, what for, by which clause, how long, and what happens if it goes', async () => {
  const { person } = show({
    snapshot: snapshotOf([
      row(localItem('_ga'), {
        purpose: 'statistics',
        service: { id: 'google-analytics', name: 'Google Analytics', vendor: 'Google', about: { ru: 'Считает.' } },
        declared: true,
        findings: [],
      }),
    ]),
  });
  await openDetails(person, '_ga');
  expect([...document.querySelectorAll('.details .explained div')].map((line) => line.textContent)).toEqual([
    'Что этоСчитает.',
    'ЧьёGoogle Analytics, Google',
    `ЗачемСтатистика и исследования. ${ru.purposeMeans.statistics}`,
    'Политикараздел 8 и связанные пункты: 8.2',
    'Срокпока не сотрут',
    `Если стереть${ru.view.details.lost.statistics}`,
  ]);
});

test('what is looked for stays, the rest goes, and one click brings it back', async () => {
  const { person } = show({ snapshot: snapshotOf([row(localItem('apple')), row(localItem('pear')), signIn]) });
  const names = () => [...document.querySelectorAll<HTMLElement>('[data-id]')].map(({ dataset }) => dataset.name);
  await person.type(await screen.findByRole('searchbox'), 'PEA');
  expect(names()).toEqual(['pear']);
  await person.click(screen.getByRole('button', { name: ru.view.list.reset }));
  expect(names()).toEqual(['inservice_auto', 'apple', 'pear']);
  await person.click(screen.getByRole('checkbox', { name: ru.view.list.onlyWrong }));
  expect(names()).toEqual(['apple', 'pear']);
});

test('arrows go from item to item', async () => {
  const { person } = show({ snapshot: snapshotOf([row(localItem('apple')), row(localItem('pear'))]) });
  (await screen.findByRole('button', { name: 'apple' })).focus();
  await person.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('pear');
  await person.keyboard('{ArrowUp}');
  expect(document.activeElement?.textContent).toBe('apple');
});

test('a value is told in words, while it stays hidden', async () => {
  const item = localItem('_ga');
  const { person } = show({
    snapshot: snapshotOf([row(item)], { values: new Map([[itemId(item), 'GA1.1.1162820436.1749482504']]) }),
  });
  await openDetails(person, '_ga');
  const meaning = await screen.findByText(/Google Analytics/);
  expect([
    meaning.closest('li')?.dataset.certainty,
    meaning.closest('li')?.textContent?.includes('9 июня 2025'),
    document.body.textContent?.includes('1162820436'),
  ]).toEqual(['is', true, false]);
});

test('what signs in is not shown whole, even when asked for', async () => {
  const item = cookie('inservice_session');
  const { person } = show({ snapshot: snapshotOf([row(item)], { values: new Map([[itemId(item), 'abc']]) }) });
  await openDetails(person, 'inservice_session');
  await person.click(screen.getByRole('button', { name: ru.row.reveal }));
  expect((await screen.findByText('•••')).dataset.value).toBeDefined();
});

test('what signs in elsewhere is not shown here either, and why is said', async () => {
  const [sid, twin] = [cookie('sid'), localItem('twin')];
  const values = new Map([sid, twin].map((item) => [itemId(item), 'q1w2e3r4t5y6u7i8']));
  const { person } = show({
    snapshot: snapshotOf([row(sid), row(twin)], { values, secrets: new Set(['q1w2e3r4t5y6u7i8']) }),
    values,
  });
  await openDetails(person, 'twin');
  await person.click(screen.getByRole('button', { name: ru.row.reveal }));
  const shown = await screen.findByText('•••', { selector: '[data-value]' });
  expect(shown.closest('.value')?.querySelector('p')?.textContent).toBe(
    'Часть не показывается: это может быть ключ, с которым входят вместо вас.',
  );
});

test('all that a value tells can be read, the last of it when asked for', async () => {
  const item = localItem('people');
  const value = JSON.stringify(Array.from({ length: 15 }, (_, at) => `user${at}@example.kz`));
  const { person } = show({ snapshot: snapshotOf([row(item)], { values: new Map([[itemId(item), value]]) }) });
  await person.click(await screen.findByRole('button', { name: 'people' }));
  const told = () => document.querySelectorAll('[data-format="email"]').length;
  const before = told();
  await person.click(screen.getByRole('button', { name: `${ru.contents.more} (3)` }));
  expect([before, told(), screen.queryByRole('button', { name: ru.contents.more })]).toEqual([12, 15, null]);
});

test('a company that is called as its service is named once', async () => {
  const item = cookie('_hj');
  const service = { id: 'hotjar', name: 'Hotjar', vendor: 'Hotjar' };
  const { person } = show({ snapshot: snapshotOf([row(item, { service, purpose: 'quality' })]) });
  await person.click(await screen.findByRole('button', { name: '_hj' }));
  expect(screen.getByText(ru.view.details.whose, { selector: 'dt' }).nextElementSibling?.textContent).toBe('Hotjar');
});

test('what is left out of a value that nobody knows is called a key perhaps', async () => {
  const item = localItem('big');
  const value = 'x'.repeat(100_000);
  const { person } = show({ snapshot: snapshotOf([row(item)]), values: new Map([[itemId(item), value]]) });
  await person.click(await screen.findByRole('button', { name: 'big' }));
  await person.click(screen.getByRole('button', { name: ru.row.reveal }));
  expect((await screen.findByText(/^Часть не показывается/)).previousElementSibling?.textContent).toBe(ru.row.conceal);
});

test('of a long value the beginning is shown, and more of it when asked for', async () => {
  const item = localItem('story');
  const value = Array.from({ length: 40_000 }, (_, at) => `word ${at}`).join(', ');
  const { person } = show({ snapshot: snapshotOf([row(item)]), values: new Map([[itemId(item), value]]) });
  await person.click(await screen.findByRole('button', { name: 'story' }));
  await person.click(screen.getByRole('button', { name: ru.row.reveal }));
  const length = async () => (await screen.findByText(/^word 0,/)).textContent?.length;
  const first = await length();
  const rest = screen
    .getByText(/^… и ещё /)
    .textContent?.replaceAll('\u00A0', ' ')
    .trim();
  await person.click(screen.getByRole('button', { name: ru.row.more }));
  const second = await length();
  await person.click(screen.getByRole('button', { name: ru.row.more }));
  expect([first, rest, second, await length(), screen.queryByRole('button', { name: ru.row.more })]).toEqual([
    2000,
    '… и ещё 466 888 знаков',
    16_000,
    127_999,
    null,
  ]);
});

test('of a name of a megabyte the beginning is shown, and how much more there is', async () => {
  const name = 'token=q1w2e3r4t5y6u7i8 '.repeat(45_000);
  show({ snapshot: snapshotOf([row(localItem(name))]) });
  const heading = await screen.findByRole('heading', { level: 3 });
  const told = heading.querySelector('button')?.textContent?.replaceAll('\u00A0', ' ');
  const { id = '', name: shown = '' } = heading.closest('li')?.dataset ?? {};
  expect([told, shown.length < 33_000, id.length < 33_000]).toEqual([
    `${'token=••• '.repeat(8)}… и ещё 1 034 920 знаков`,
    true,
    true,
  ]);
});

test('our own services are named in the language that the person reads', async () => {
  const { person } = show({ snapshot: snapshotOf([signIn]) });
  await openDetails(person, 'inservice_auto');
  const named = () =>
    [...document.querySelectorAll('.owner, .explained div:nth-child(2) dd')].map((line) => line.textContent);
  const before = named();
  await person.click(screen.getByRole('button', { name: texts.en.language }));
  expect([before, named()]).toEqual([
    ['inService: автоматический вход', 'inService: автоматический вход'],
    ['inService: automatic sign-in', 'inService: automatic sign-in'],
  ]);
});
