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
