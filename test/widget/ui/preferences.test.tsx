import { expect, test } from 'vitest';
import { stand, withBanner, withPreferences } from './stand.ts';

test('is a modal dialog with a name, its title focused', async () => {
  const { see, root } = await withPreferences();
  const dialog = see.getByRole('dialog', { name: 'Настройки cookie' });
  expect([dialog.getAttribute('part'), dialog.tagName, root().activeElement?.textContent]).toEqual([
    'preferences',
    'DIALOG',
    'Настройки cookie',
  ]);
});

test('has a switch per purpose: the necessary one locked on, nothing else ticked', async () => {
  const { switches } = await withPreferences();
  expect(switches()).toEqual([
    ['necessary', 'true', 'locked'],
    ['personalization', 'false', 'free'],
    ['advertising', 'false', 'free'],
    ['statistics', 'false', 'free'],
    ['quality', 'false', 'free'],
  ]);
});

test('names and explains each switch', async () => {
  const { see, root } = await withPreferences();
  const described = see.getByRole('switch', { name: 'Статистика и исследования' }).getAttribute('aria-describedby');
  expect(root().getElementById(described ?? '')?.textContent).toBe(
    'Считать посещения и узнавать, какими страницами и функциями пользуются. Политика, пункт 8.2',
  );
});

test('shows what is granted now', async () => {
  const { switches } = await withPreferences({ decided: { statistics: 'granted' } });
  expect(
    switches()
      .filter(([, checked]) => checked === 'true')
      .map(([purpose]) => purpose),
  ).toEqual(['necessary', 'statistics']);
});

test('moving a switch decides nothing, saving does', async () => {
  const { see, user, shell, root } = await withPreferences();
  const statistics = see.getByRole('switch', { name: 'Статистика и исследования' });
  await user.click(statistics);
  const moved = [statistics.getAttribute('aria-checked'), shell.decisions.length];
  await user.click(see.getByRole('button', { name: 'Сохранить выбор' }));
  expect([moved, shell.decisions.map(({ choice, via }) => [choice.purposes, via]), root().childElementCount]).toEqual([
    ['true', 0],
    [[{ personalization: 'denied', advertising: 'denied', statistics: 'granted', quality: 'denied' }, 'preferences']],
    0,
  ]);
});

test('a switch obeys the keyboard', async () => {
  const { see, user } = await withPreferences();
  const quality = see.getByRole('switch', { name: 'Улучшение качества услуг' });
  quality.focus();
  await user.keyboard(' ');
  expect(quality.getAttribute('aria-checked')).toBe('true');
});

test.each([
  ['Отклонить все', 'denied'],
  ['Разрешить все', 'granted'],
])('%s decides every purpose, whatever the switches show', async (name, decision) => {
  const { see, user, shell } = await withPreferences({ decided: { quality: 'granted' } });
  await user.click(see.getByRole('button', { name }));
  expect(shell.decisions.map(({ choice }) => choice.purposes)).toEqual([
    { personalization: decision, advertising: decision, statistics: decision, quality: decision },
  ]);
});

test('closing decides nothing, even with a moved switch, and leaves no trace for the next time', async () => {
  const { see, user, shell, surface, switches } = await withPreferences();
  await user.click(see.getByRole('switch', { name: 'Целевая реклама' }));
  await user.click(see.getByRole('button', { name: 'Закрыть, ничего не меняя' }));
  await surface.preferences();
  expect([shell.decisions, switches().filter(([, checked]) => checked === 'true').length]).toEqual([[], 1]);
});

test('being closed by the browser (Escape) decides nothing', async () => {
  const { see, shell, root } = await withPreferences();
  see.getByRole<HTMLDialogElement>('dialog').close();
  await Promise.resolve();
  expect([shell.decisions, root().childElementCount]).toEqual([[], 0]);
});

test('returns the focus to what opened it', async () => {
  const opener = document.createElement('button');
  const { see, user } = await withPreferences({}, opener);
  await user.click(see.getByRole('button', { name: 'Закрыть, ничего не меняя' }));
  expect(document.activeElement).toBe(opener);
});

test('opened from the banner and closed unanswered, gives way to the banner and its button', async () => {
  const { shell, see, user, root } = withBanner();
  await user.click(see.getByRole('button', { name: 'Настройки cookie' }));
  await user.click(await see.findByRole('button', { name: 'Закрыть, ничего не меняя' }));
  expect([root().activeElement?.textContent, shell.layers]).toEqual([
    'Настройки cookie',
    ['show banner', 'hide banner', 'show preferences', 'hide preferences', 'show banner'],
  ]);
});

test('hidden by the page, leaves nothing behind, not even the banner it came from', async () => {
  const { surface, shell, root, user, see } = withBanner();
  await user.click(see.getByRole('button', { name: 'Настройки cookie' }));
  await see.findByRole('dialog');
  surface.hide();
  expect([root().childElementCount, shell.layers.slice(3)]).toEqual([0, ['hide preferences']]);
});

test('opened twice at once, stands once', async () => {
  const standing = stand();
  const { surface, shell } = standing;
  await Promise.all([surface.preferences(), surface.preferences()]);
  expect([standing.see.getAllByRole('dialog').length, shell.layers]).toEqual([1, ['show preferences']]);
});

test('says when the choice was made', async () => {
  const { see } = await withPreferences({ decided: { statistics: 'denied' } });
  expect(see.getByRole('status').textContent).toBe('Ваш выбор от 3 марта 2026 г.');
});

test('marks the purposes that a new edition asks about', async () => {
  const { see } = await withPreferences({
    decided: { statistics: 'granted', quality: 'granted' },
    touched: ['statistics'],
  });
  expect(see.getAllByText('Решите заново.').map((note) => note.closest('section')?.querySelector('h3')?.id)).toEqual([
    'statistics-name',
  ]);
});

test('a decision made elsewhere takes back what was switched and not saved', async () => {
  const { see, user, shell, switches } = await withPreferences({ decided: { statistics: 'granted' } });
  await user.click(see.getByRole('switch', { name: 'Улучшение качества услуг' }));
  shell.decide({ purposes: { statistics: 'denied' } }, 'api');
  await expect
    .poll(() => switches().map(([, checked]) => checked))
    .toEqual(['true', 'false', 'false', 'false', 'false']);
});

test('says what changed since the choice, and what is asked again', async () => {
  const { see } = await withPreferences({
    decided: { statistics: 'granted' },
    touched: ['statistics'],
    registry: {
      version: 1,
      services: [],
      editions: [
        { id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' },
        {
          id: '2',
          published: { 'inservice.ru': '2026-06-01' },
          kind: 'material',
          touches: ['statistics'],
          changes: { ru: 'Посещения считает новая служба.' },
        },
      ],
    },
  });
  const section = see.getByRole('region', { name: 'Что изменилось с вашего выбора' });
  expect([...section.querySelectorAll('li, p')].map((line) => line.textContent)).toEqual([
    'Новая редакция политики действует с 2 июня 2026 г. Посещения считает новая служба.',
    'Спрашиваем заново: статистика и исследования.',
  ]);
});

test('follows a decision made elsewhere', async () => {
  const { shell, switches } = await withPreferences();
  shell.decide({ purposes: { quality: 'granted' } }, 'api');
  await expect.poll(() => switches().at(-1)).toEqual(['quality', 'true', 'free']);
});
