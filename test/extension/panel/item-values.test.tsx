import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { texts } from '../../../extension/panel/language.ts';
import { itemId } from '../../../shared/core/inventory/stored-item.ts';
import { row, show, snapshotOf } from '../../support/panel.tsx';
import { cookie, localItem } from '../../support/stored.ts';

const ru = texts.ru;

const openDetails = async (person: ReturnType<typeof show>['person'], name: string) =>
  person.click(await screen.findByRole('button', { name }));

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
