import { expect, onTestFinished, test } from 'vitest';
import { withPreferences } from './stand.ts';

test('offers to withdraw only where something is granted', async () => {
  const { see } = await withPreferences({ decided: { statistics: 'denied' } });
  expect(see.queryByRole('button', { name: 'Отозвать согласие' })).toBeNull();
});

test('withdrawing denies everything at once and says so', async () => {
  const { see, user, shell } = await withPreferences({ decided: { statistics: 'granted' } });
  await user.click(see.getByRole('button', { name: 'Отозвать согласие' }));
  expect([shell.consent().granted, see.getByRole('status').textContent]).toEqual([
    new Set(['necessary']),
    'Согласие отозвано. Работают только необходимые.',
  ]);
});

test('says what is lost before a grant is taken back, by its words and by its names', async () => {
  localStorage.setItem('inservice_recent', '[]');
  onTestFinished(() => localStorage.clear());
  const { see, user } = await withPreferences({ decided: { personalization: 'granted' } });
  await user.click(see.getByRole('switch', { name: 'Персонализация' }));
  const notes = see.getByRole('switch', { name: 'Персонализация' }).closest('section')?.querySelectorAll('.note');
  expect([...(notes ?? [])].map((note) => note.textContent)).toEqual([
    'Сайт забудет ваш город, недавние услуги и оформление.',
    'С этого устройства исчезнут: inservice_recent.',
  ]);
});

test('says nothing of losses where nothing was granted', async () => {
  const { see, user } = await withPreferences({ decided: { personalization: 'denied' } });
  const toggle = see.getByRole('switch', { name: 'Персонализация' });
  await user.click(toggle);
  await user.click(toggle);
  expect(toggle.closest('section')?.querySelectorAll('.note').length).toBe(0);
});

test('tells beside the withdrawal what it erases and what stays', async () => {
  const { see, root } = await withPreferences({ decided: { statistics: 'granted' } });
  const described = see.getByRole('button', { name: 'Отозвать согласие' }).getAttribute('aria-describedby') ?? '';
  expect(root().getElementById(described)?.textContent).toBe(
    'Отзыв сотрёт с этого устройства записи всех разрешённых сервисов. Автоматический вход останется.',
  );
});
