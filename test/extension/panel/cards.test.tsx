import { screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { texts } from '../../../extension/panel/language.ts';
import { now, row, show, signIn, snapshotOf } from '../../support/panel.tsx';
import { cookie, localItem } from '../../support/stored.ts';

const ru = texts.ru;

test('the timeline tells the choice between what was written before it and what after, in the order of time', async () => {
  const write = (name: string, at: number) => ({
    kind: 'cookie' as const,
    name,
    by: 'https://inservice.ru/a.js',
    at,
    count: 1,
  });
  const { consent } = snapshotOf([]);
  const late = row(cookie('late'), { findings: [{ type: 'after-denial', purposes: ['statistics'] }] });
  show({
    snapshot: snapshotOf([row(cookie('early'), { findings: [] }), late], {
      consent: { ...consent, status: 'current', decidedAt: now - 5000 },
      timelines: [
        {
          page: 'https://inservice.ru/',
          tab: 1,
          frame: 0,
          writes: [write('early', now - 9000), write('late', now - 1000)],
          more: 0,
        },
      ],
    }),
  });
  await screen.findByRole('heading', { name: ru.view.timeline.title });
  const lines = [...document.querySelectorAll('.timeline > li')].map((line) => line.querySelector('b')?.textContent);
  const wrong = [...document.querySelectorAll('[data-write][data-wrong]')].map((line) =>
    line.getAttribute('data-write'),
  );
  expect([lines, wrong]).toEqual([
    [ru.view.timeline.before, ru.view.timeline.decided, ru.view.timeline.after],
    ['late'],
  ]);
});

test('what was written after a first choice is told so when the person has chosen again', async () => {
  const write = (name: string, ago: number) => ({
    kind: 'cookie' as const,
    name,
    by: 'https://inservice.ru/a.js',
    at: now - ago,
    count: 1,
  });
  const { consent } = snapshotOf([]);
  const writes = [write('early', 9000), write('inservice_consent', 8000), write('between', 7000), write('late', 1000)];
  show({
    snapshot: snapshotOf([row(cookie('early'))], {
      consent: { ...consent, status: 'current', decidedAt: now - 5000 },
      timelines: [{ page: 'https://inservice.ru/', tab: 1, frame: 0, writes, more: 0 }],
    }),
  });
  await screen.findByRole('heading', { name: ru.view.timeline.title });
  const { before, decided, after, decidedAgain } = ru.view.timeline;
  expect([...document.querySelectorAll('.timeline b')].map((word) => word.textContent)).toEqual([
    before,
    decided,
    after,
    after,
    decidedAgain,
    after,
  ]);
});

test.each([
  ['of few writes nothing is folded', 7, 7, undefined],
  ['of many writes the first are shown, and the rest is a click away', 12, 5, 'Ещё 7 строк'],
])('%s', async (_what, count, open, said) => {
  const writes = Array.from({ length: count }, (_, at) => ({
    kind: 'cookie' as const,
    name: `c${at}`,
    by: 'https://inservice.ru/a.js',
    at: now + at,
    count: 1,
  }));
  show({
    snapshot: snapshotOf([row(cookie('c0'))], {
      timelines: [{ page: 'https://inservice.ru/', tab: 1, frame: 0, writes, more: 0 }],
    }),
  });
  await screen.findByRole('heading', { name: ru.view.timeline.title });
  const lines = [...document.querySelectorAll('[data-write]')];
  const folded = lines.filter((line) => line.closest('details'));
  expect([
    lines.map((line) => line.getAttribute('data-write')),
    lines.length - folded.length,
    document.querySelector('summary')?.textContent,
  ]).toEqual([writes.map(({ name }) => name), open, said]);
});

test('what is before a choice is told by the choice of the address that wrote', async () => {
  const { consent } = snapshotOf([]);
  const write = { kind: 'cookie', name: 'a', by: 'https://inservice.ru/a.js', at: now - 1000, count: 1 } as const;
  const pages = ['https://inservice.ru/', 'https://lk.inservice.ru/'];
  show({
    snapshot: snapshotOf([row(cookie('a'))], {
      consent: { ...consent, damaged: true },
      consents: [
        { ...consent, host: 'inservice.ru', status: 'current', decidedAt: now - 5000 },
        { ...consent, host: 'lk.inservice.ru', damaged: true },
      ],
      timelines: pages.map((page, tab) => ({ page, tab, frame: 0, writes: [write], more: 0 })),
    }),
  });
  await screen.findByRole('heading', { name: ru.view.timeline.title });
  const moments = [...document.querySelectorAll<HTMLElement>('[data-write]')].map(({ dataset }) => dataset.moment);
  expect(moments).toEqual(['after', 'before']);
});

test('the choice is told with its day, its edition and each answer', async () => {
  show({
    snapshot: snapshotOf([], {
      consent: {
        status: 'current',
        damaged: false,
        purposes: { personalization: 'denied', advertising: 'denied', statistics: 'granted', quality: 'partial' },
        edition: '7',
        decidedAt: new Date(2026, 4, 12, 9, 5).getTime(),
      },
    }),
  });
  const card = await screen.findByRole('region', { name: ru.consent.title });
  expect(card.textContent?.replaceAll('\u00A0', ' ')).toContain('Сделан 12 мая 2026 г., 09:05, редакция политики 7.');
  expect(
    within(card)
      .getAllByRole('listitem')
      .map((answer) => answer.textContent),
  ).toEqual([
    'Персонализация отклонено',
    'Целевая реклама отклонено',
    'Статистика и исследования разрешено',
    'Улучшение качества услуг разрешено частично',
  ]);
});

test('without a choice the panel says that none was made', async () => {
  show({ snapshot: snapshotOf([]) });
  expect(await screen.findByText(ru.consent.unset)).toBeTruthy();
});

test('a damaged record of the choice is said to be damaged', async () => {
  const empty = snapshotOf([]);
  show({ snapshot: { ...empty, consent: { ...empty.consent, damaged: true } } });
  expect(await screen.findByText(ru.consent.damaged)).toBeTruthy();
});

test('the overview counts per purpose and says in one sentence what is wrong', async () => {
  show({ snapshot: snapshotOf([signIn, row(cookie('a')), row(localItem('b'))]) });
  const card = await screen.findByRole('region', { name: '3 записи' });
  expect(within(card).getByText('2 записи требуют внимания: не объявлено – 2.')).toBeTruthy();
  expect(
    within(card)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['Необходимые 1', 'Назначение неизвестно 2', 'сам сайт 1', 'неизвестно чьё 2']);
});

test('the overview comes first, and each part of the panel is one click away', async () => {
  show({ snapshot: snapshotOf([signIn]) });
  const links = within(await screen.findByRole('navigation', { name: 'Разделы' })).getAllByRole('link');
  const parts = links.map((link) => document.querySelector(link.getAttribute('href') ?? ''));
  const [first] = within(screen.getByRole('main')).getAllByRole('region');
  expect([
    first?.contains(parts[0] ?? null),
    links.map(({ textContent }) => textContent),
    parts.includes(null),
  ]).toEqual([true, ['Обзор', 'Записи', 'Правила', 'Файл'], false]);
});

test('what was not read is named, and one click opens it', async () => {
  const { person, world } = show({
    snapshot: snapshotOf([], {
      coverage: [
        { what: 'https://inservice.ru', read: true },
        { what: 'https://lk.inservice.ru', read: false, why: 'no-open-page' },
      ],
    }),
  });
  await person.click(await screen.findByRole('button', { name: 'Открыть https://lk.inservice.ru' }));
  expect(world.openPage).toHaveBeenCalledExactlyOnceWith('https://lk.inservice.ru');
});

test('what did not answer is read again by one click', async () => {
  const scan = vi.fn(async () =>
    snapshotOf([], { coverage: [{ what: 'https://inservice.ru/a', read: false, why: 'no-answer' }] }),
  );
  const { person } = show({ snapshot: snapshotOf([]), scan });
  const card = await screen.findByRole('region', { name: ru.coverage.title });
  const before = scan.mock.calls.length;
  await person.click(within(card).getByRole('button', { name: ru.scan }));
  expect(scan.mock.calls.length - before).toBe(1);
});

test('private windows that are not allowed, and a container that could not be read, are named', async () => {
  show({
    snapshot: snapshotOf([], {
      coverage: [
        { what: 'https://inservice.ru', read: true },
        { what: 'firefox-container-3', kind: 'cookie', read: false, why: 'refused' },
        { what: 'private-windows', read: false, why: 'not-allowed' },
      ],
    }),
  });
  const told = (await screen.findByText('контейнер 3')).closest('section')?.textContent;
  expect([
    told?.includes('cookie: браузер не дал этой странице хранилище'),
    told?.includes('Приватные окна не прочитаны'),
  ]).toEqual([true, true]);
});

test('hosts that go by different answers are told apart', async () => {
  const { consent } = snapshotOf([]);
  const other = { ...consent, status: 'current', purposes: { ...consent.purposes, statistics: 'granted' } } as const;
  show({
    snapshot: snapshotOf([], {
      consents: [
        { host: 'inservice.ru', ...consent },
        { host: 'lk.inservice.ru', ...other },
      ],
    }),
  });
  await screen.findByText(ru.view.disagreement.title);
  expect(screen.getByText('lk.inservice.ru').closest('div')?.textContent).toContain(
    'Статистика и исследования: разрешено',
  );
});
