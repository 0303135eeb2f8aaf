import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { row, show, signIn, snapshotOf } from '../../support/panel.tsx';
import { cookie, localItem } from '../../support/stored.ts';

const letters = ['a', 'b', 'c', 'd', 'e'];
const five = snapshotOf(letters.map((name) => row(localItem(name))));

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name: `Выбрать ${name}` });
const selected = () => letters.filter((name) => box(name).checked).join('');
const press = (name: string) => screen.getByRole('button', { name });

test('with Shift, everything from one item to the other is selected', async () => {
  const { person } = show({ snapshot: five });
  await screen.findByRole('button', { name: 'Стереть a' });
  await person.click(box('d'));
  await person.keyboard('{Shift>}');
  await person.click(box('b'));
  await person.keyboard('{/Shift}');
  expect([selected(), screen.getByText('Выбраны 3 записи').textContent]).toEqual(['bcd', 'Выбраны 3 записи']);
});

test('arrows go from box to box, Space selects, Shift and arrows select on the way', async () => {
  const { person } = show({ snapshot: five });
  await screen.findByRole('button', { name: 'Стереть a' });
  box('b').focus();
  await person.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}{ArrowDown}');
  expect([selected(), document.activeElement]).toEqual(['bcd', box('e')]);
});

test('all that is shown is selected at once, and nothing that a filter hides', async () => {
  const { person } = show({
    snapshot: snapshotOf([row(localItem('one')), row(localItem('only')), row(localItem('two'))]),
  });
  await person.type(await screen.findByRole('searchbox'), 'on');
  await person.click(screen.getByRole('checkbox', { name: 'Выбрать всё показанное: 2' }));
  expect(screen.getByText('Выбраны 2 записи')).toBeTruthy();
});

test('a group is selected as a whole; a part of it is neither all nor nothing', async () => {
  const { person } = show({ snapshot: snapshotOf([signIn, row(localItem('a')), row(localItem('b'))]) });
  const group = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Выбрать всё: Назначение неизвестно' });
  await person.click(group);
  expect(screen.getByText('Выбраны 2 записи')).toBeTruthy();
  await person.click(box('a'));
  expect([group.checked, group.indeterminate]).toEqual([false, true]);
});

test('before a selection goes, it is said what is lost; keeping it is at hand', async () => {
  const { person, erased } = show({ snapshot: snapshotOf([signIn, row(cookie('a'))]) });
  await person.click(await screen.findByRole('checkbox', { name: /^Выбрать всё показанное/ }));
  await person.click(press('Стереть выбранное'));
  const warning = await screen.findByRole('alertdialog', { name: 'Будут стёрты 2 записи' });
  expect([...warning.querySelectorAll('[data-losses] li')].map(({ textContent }) => textContent)).toEqual([
    'Автоматический вход на этом устройстве прекратится: пароль придётся ввести снова.',
    'Назначение неизвестно. Предсказать нельзя: никто не сказал, для чего это нужно.',
  ]);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Оставить'));
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(erased).toEqual([]);
});

test('the receipt counts what is gone, and takes back what has come back', async () => {
  const all = snapshotOf([row(localItem('a')), row(localItem('b'))]);
  const { person, become } = show({ snapshot: all });
  await person.click(await screen.findByRole('checkbox', { name: /^Выбрать всё показанное/ }));
  await person.click(press('Стереть выбранное'));
  await person.click(await screen.findByRole('button', { name: 'Стереть' }));
  await screen.findByText('Стёрты 2 записи. Проверено: их больше нет.');
  become(snapshotOf([row(localItem('b'))]));
  await screen.findByText('Вернулась 1 запись: сайт записал её снова. «b»');
  expect(screen.getByText('Стёрта 1 запись. Проверено: её больше нет. «a»')).toBeTruthy();
});

test('what survived is named with the reason', async () => {
  const { person } = show({ snapshot: snapshotOf([row(cookie('a')), row(cookie('b'))]), erasure: 'survived' });
  await person.click(await screen.findByRole('checkbox', { name: /^Выбрать всё показанное/ }));
  await person.click(press('Стереть выбранное'));
  await person.click(await screen.findByRole('button', { name: 'Стереть' }));
  expect((await screen.findByText('На месте остались 2 записи:')).nextElementSibling?.textContent).toBe(
    '«a», «b»: браузер не стёр эту запись.',
  );
});

test('a panel that is opened while another one’s erasing goes on, or has just ended, shows its receipt', async () => {
  show({ snapshot: snapshotOf([row(localItem('a')), row(localItem('b'))]), begun: [localItem('a')] });
  expect(await screen.findByText('Стёрта 1 запись. Проверено: её больше нет. «a»')).toBeTruthy();
});
