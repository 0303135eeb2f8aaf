import { expect, test } from 'vitest';
import type { Registry } from '../../../shared/core/registry/registry.ts';
import { stand } from './stand.ts';

test.each(['Сохранить выбор', 'Разрешить все', 'Отклонить все'])(
  '%s is not passed off as done where the site cannot take it',
  async (name) => {
    const standing = stand({ decisions: 'refused' });
    await standing.surface.preferences();
    const { see, user, root } = standing;
    const statistics = () => see.getByRole('switch', { name: 'Статистика и исследования' });
    await user.click(statistics());
    await user.click(see.getByRole('button', { name }));
    expect([
      see.getByRole('status').textContent,
      statistics().getAttribute('aria-checked'),
      root().activeElement?.id,
    ]).toEqual(['Выбор не сохранён: сейчас сайт не может его принять. Работают только необходимые.', 'false', 'title']);
  },
);

test('counts what the site and its page have, not what the catalogue knows besides', async () => {
  const registry: Registry = {
    version: 1,
    editions: [{ id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' }],
    services: [{ id: 'own', name: 'Own', purposes: ['statistics'], items: [{ name: 'x' }] }],
  };
  const frame = document.createElement('ins');
  frame.dataset['service'] = 'google-ads';
  document.body.append(frame);
  const { surface, root } = stand({ registry });
  await surface.preferences();
  const counts = [...root().querySelectorAll('summary')].map((summary) => summary.textContent?.replace(/.*: /, ''));
  const none = 'сайт ничего не объявил';
  expect(counts).toEqual(['2 записи', none, '4 записи', '1 запись', none]);
});
