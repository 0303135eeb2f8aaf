import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { mark } from '../../../shared/core/consent/decided.ts';
import type { Registry } from '../../../shared/core/registry/registry.ts';
import { stand, withBanner } from './stand.ts';

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

test('a partly granted purpose that nobody touched stays partly granted', async () => {
  const { see, user, shell } = await withPreferences({
    decided: { statistics: 'partial' },
    services: [mark('yandex-metrica')],
  });
  await user.click(see.getByRole('button', { name: 'Сохранить выбор' }));
  const { purposes, services } = shell.decisions[0]?.choice ?? {};
  expect([purposes?.statistics, services]).toEqual(['partial', [mark('yandex-metrica')]]);
});

test('a decision made elsewhere takes back what was switched and not saved', async () => {
  const { see, user, shell, switches } = await withPreferences({ decided: { statistics: 'granted' } });
  await user.click(see.getByRole('switch', { name: 'Улучшение качества услуг' }));
  shell.decide({ purposes: { statistics: 'denied' } }, 'api');
  expect(switches().map(([, checked]) => checked)).toEqual(['true', 'false', 'false', 'false', 'false']);
});

/** Opens the list of services under a purpose. */
async function openServices(see: Awaited<ReturnType<typeof withPreferences>>['see'], name: string) {
  const section = see.getByRole('switch', { name }).closest('section');
  const summary = section?.querySelector('summary');
  if (summary) await userEvent.click(summary);
  await see.findByText('Яндекс Метрика');
  return section;
}

test('one service switched off inside a granted purpose leaves the others on', async () => {
  const { see, user, shell } = await withPreferences({ decided: { statistics: 'granted' } });
  await openServices(see, 'Статистика и исследования');
  await user.click(see.getByRole('switch', { name: 'Яндекс Метрика' }));
  await user.click(see.getByRole('button', { name: 'Сохранить выбор' }));
  const { purposes, services = [] } = shell.decisions[0]?.choice ?? {};
  expect([purposes?.statistics, services.includes(mark('posthog')), services.includes(mark('yandex-metrica'))]).toEqual(
    ['partial', true, false],
  );
});

test('says of each item whether it is on this device now', async () => {
  localStorage.setItem('_ym_uid', '1');
  onTestFinished(() => localStorage.clear());
  const { see } = await withPreferences();
  const section = await openServices(see, 'Статистика и исследования');
  const names = () => [...(section?.querySelectorAll('.here') ?? [])].map((one) => one.parentElement?.firstChild);
  await vi.waitFor(() => expect(names().map((name) => name?.textContent)).toEqual(['_ym_uid']));
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
  expect(switches().at(-1)).toEqual(['quality', 'true', 'free']);
});

test('lists services with vendor and country, and items with their lifetime in words', async () => {
  const registry: Registry = {
    version: 1,
    editions: [{ id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' }],
    services: [
      {
        id: 'own-counter',
        name: 'Счётчик',
        vendor: 'ТОО «Счёт»',
        country: 'KZ',
        purposes: ['statistics'],
        items: [{ name: 'counter_id', lifetime: 2 * 86_400, about: { ru: 'Номер посетителя' } }],
      },
    ],
  };
  const { see, user } = await withPreferences({ registry });
  const statistics = see.getByRole('switch', { name: 'Статистика и исследования' }).closest('section');
  const summary = statistics?.querySelector('summary');
  if (summary) await user.click(summary);
  const service = (await see.findByText('Счётчик')).closest('li');
  expect([...(service?.querySelectorAll('.small, ul > li') ?? [])].map((part) => part.textContent?.trim())).toEqual([
    'ТОО «Счёт», Казахстан',
    'counter_id 2 дняНомер посетителя',
  ]);
});

/** Opens the preferences, from a button of the page when one is given. */
async function withPreferences(circumstances: Parameters<typeof stand>[0] = {}, opener?: HTMLElement) {
  const standing = stand(circumstances);
  if (opener) document.body.append(opener);
  await standing.surface.preferences(opener);
  const switches = () =>
    standing.see
      .getAllByRole<HTMLButtonElement>('switch')
      .map((toggle) => [
        toggle.dataset['purpose'],
        toggle.getAttribute('aria-checked'),
        toggle.disabled ? 'locked' : 'free',
      ]);
  return { ...standing, see: standing.see, switches };
}
