import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { AskBackground } from '../../../extension/messages.ts';
import { nothingHandled, show, snapshotOf } from '../../support/panel.tsx';

/** A background that keeps what is chosen. */
function choosing() {
  let chosen: Record<string, string> = {};
  const asked = vi.fn(async (topic: string, question: { purpose?: string; handling?: string }) => {
    if (topic === 'handle') chosen = { ...chosen, [question.purpose ?? '']: question.handling ?? '' };
    if (topic === 'held') return { held: [], stopped: 0, waits: true };
    return topic === 'handlings' ? { ...nothingHandled, purposes: chosen } : null;
  });
  return { chosen: () => chosen, ask: asked as unknown as AskBackground };
}

const group = (name: string) => screen.findByRole('group', { name });

test('choosing a handling keeps it and says that open pages go by the former one', async () => {
  const { chosen, ask } = choosing();
  const { person } = show({ snapshot: snapshotOf([]), ask });
  await person.click(within(await group('Целевая реклама')).getByRole('radio', { name: 'Запрещать' }));
  await screen.findByText(/Открытые страницы сайта нужно обновить/);
  expect(chosen()).toEqual({ advertising: 'block' });
});

test('holding necessary items is warned of first; leaving it changes nothing', async () => {
  const { chosen, ask } = choosing();
  const { person } = show({ snapshot: snapshotOf([]), ask });
  const necessary = within(await group('Необходимые'));
  await person.click(necessary.getByRole('radio', { name: 'Запрещать' }));
  expect(screen.getByRole('alertdialog').textContent).toContain('войти в кабинет не получится');
  await person.click(screen.getByRole('button', { name: 'Оставить как есть' }));
  expect([chosen(), necessary.getByRole<HTMLInputElement>('radio', { name: 'Разрешать' }).checked]).toEqual([{}, true]);
});

test('who insists gets necessary items held', async () => {
  const { chosen, ask } = choosing();
  const { person } = show({ snapshot: snapshotOf([]), ask });
  await person.click(within(await group('Необходимые')).getByRole('radio', { name: 'Спрашивать' }));
  await person.click(screen.getByRole('button', { name: 'Всё равно включить' }));
  await waitFor(() => expect(chosen()).toEqual({ necessary: 'ask' }));
});
