import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { texts } from '../../../extension/panel/language.ts';
import { itemId } from '../../../shared/core/inventory/stored-item.ts';
import { row, show, signIn, snapshotOf } from '../../support/panel.tsx';
import { cookie, localItem } from '../../support/stored.ts';

const ru = texts.ru;

test('an item that nobody needs is erased at once, and the receipt is said', async () => {
  const { person, erased } = show({ snapshot: snapshotOf([row(localItem('a')), row(localItem('b'))]) });
  await person.click(await screen.findByRole('button', { name: 'Стереть a' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('«a» стёрто. Проверено: этого больше нет.'));
  expect([erased, screen.getAllByRole('heading', { level: 3 }).length]).toEqual([[itemId(localItem('a'))], 1]);
});

test('an item that is still there after erasing is said to be, with the reason', async () => {
  const { person } = show({ snapshot: snapshotOf([row(cookie('a'))]), erasure: 'survived' });
  await person.click(await screen.findByRole('button', { name: 'Стереть a' }));
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe('«a» всё ещё на месте: браузер не стёр эту запись.'),
  );
});

test('an item that comes back after it was said to be gone is no longer said to be gone', async () => {
  const all = snapshotOf([row(localItem('a'))]);
  const { person, become } = show({ snapshot: all });
  await person.click(await screen.findByRole('button', { name: 'Стереть a' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/Проверено/));
  become(all);
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/записал снова/));
});

test('a necessary item warns of what is lost; keeping it is at hand and erases nothing', async () => {
  const { person, erased } = show({ snapshot: snapshotOf([signIn]) });
  const eraser = await screen.findByRole('button', { name: 'Стереть inservice_auto' });
  await person.click(eraser);
  const warning = screen.getByRole('alertdialog');
  expect(warning.textContent).toContain('автоматический вход на этом устройстве прекратится');
  await waitFor(() =>
    expect(document.activeElement).toBe(within(warning).getByRole('button', { name: ru.losses.cancel })),
  );
  await person.keyboard('{Enter}');
  expect([screen.queryByRole('alertdialog'), document.activeElement, erased]).toEqual([null, eraser, []]);
});

test('Escape keeps a necessary item, and confirming erases it', async () => {
  const { person, erased } = show({ snapshot: snapshotOf([signIn]) });
  const eraser = await screen.findByRole('button', { name: 'Стереть inservice_auto' });
  await person.click(eraser);
  await waitFor(() => expect(document.activeElement?.textContent).toBe(ru.losses.cancel));
  await person.keyboard('{Escape}');
  expect([screen.queryByRole('alertdialog'), erased]).toEqual([null, []]);
  await person.click(eraser);
  await person.click(screen.getByRole('button', { name: ru.losses.confirm }));
  await waitFor(() => expect(erased).toEqual([signIn.id]));
});
