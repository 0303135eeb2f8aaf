import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { JobView } from '../../../../extension/erasing/messages.ts';
import type { AskBackground } from '../../../../extension/messages.ts';
import { UndoLine } from '../../../../extension/panel/erase/undo-line.tsx';

afterEach(cleanup);

const undone: JobView = {
  job: 'late',
  stage: 'done',
  done: 1,
  of: 1,
  irrevocable: [],
  receipts: [],
  remembered: true,
  restored: 1,
  unreturned: [],
};

/** What the line says once `late` has been undone, with this left to undo. */
async function saidAfter(view: JobView, left: { readonly job: string; readonly count: number } | null) {
  let kept = left && { job: 'late', count: 1 };
  const ask = (async (topic: string) => {
    if (topic === 'undoable') return kept;
    if (topic === 'undo') kept = left;
    return topic === 'erasing' ? view : null;
  }) as AskBackground;
  render(<UndoLine site="inservice.ru" ask={ask} after={0} onUndone={async () => undefined} />);
  await userEvent.setup().click(await screen.findByRole('button'));
  await waitFor(() => expect(document.querySelector('[data-restored]')).not.toBeNull());
  await screen.findByRole('button');
  return document.querySelector('.undo')?.textContent;
}

test('what is back is said first, and what an older erasing took is told apart from it', async () => {
  expect(await saidAfter(undone, { job: 'early', count: 2 })).toBe(
    'Возвращена 1 запись.Раньше стёрты ещё 2 записи, их тоже можно вернуть. Вернуть стёртое',
  );
});

test('what could not come back yet is offered again, not told as another erasing', async () => {
  const view = { ...undone, restored: 0, unreturned: [{ name: 'base', why: 'busy' as const }] };
  expect(await saidAfter(view, { job: 'late', count: 1 })).toMatch(/1 запись ещё можно вернуть\. Вернуть стёртое$/);
});
