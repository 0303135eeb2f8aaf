import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { texts } from '../../../extension/panel/language.ts';
import { itemId } from '../../../shared/core/inventory/stored-item.ts';
import { now, row, show, signIn, snapshotOf } from '../../support/panel.tsx';
import { cookie, localItem, sessionItem } from '../../support/stored.ts';

const ru = texts.ru;

test('an item is told with its kind, place, owner, lifetime and whether consent covers it', async () => {
  const day = 86_400_000;
  const item = cookie('_ga', { hostOnly: false, path: '/shop', expires: now + 30 * day });
  show({
    snapshot: snapshotOf([
      row(item, {
        purpose: 'statistics',
        service: { id: 'google-analytics', name: 'Google Analytics' },
        declared: true,
        covered: true,
        findings: [],
      }),
    ]),
  });
  const heading = await screen.findByRole('heading', { level: 3, name: '_ga cookie' });
  const shown = heading.closest('li')?.textContent ?? '';
  for (const part of [
    'inservice.ru/shop',
    ru.row.subdomains,
    '1 июля 2026',
    'Google Analytics',
    ru.row.declared,
    ru.row.covered,
  ]) {
    expect(shown).toContain(part);
  }
});

test('a row carries what tools look for', async () => {
  const item = cookie('chip', { path: '/x', partition: { topLevelSite: 'https://example.com' } });
  show({ snapshot: snapshotOf([row(item)]) });
  const heading = await screen.findByRole('heading', { level: 3, name: 'chip cookie' });
  expect({ ...heading.closest('li')?.dataset }).toEqual({
    id: itemId(item),
    kind: 'cookie',
    name: 'chip',
    host: 'inservice.ru',
    path: '/x',
    partition: 'https://example.com',
    purpose: 'unknown',
    finding: 'undeclared',
  });
});

test('the timeline tells the choice between what was written before it and what after, in the order of time', async () => {
  const write = (name: string, at: number) => ({
    kind: 'cookie' as const,
    name,
    by: 'https://inservice.ru/a.js',
    at,
    count: 1,
  });
  const { consent } = snapshotOf([]);
  show({
    snapshot: snapshotOf([], {
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
  await screen.findByText('early');
  const lines = [...document.querySelectorAll('.timeline > li')].map((line) => line.querySelector('b')?.textContent);
  expect(lines).toEqual([ru.view.timeline.before, ru.view.timeline.decided, ru.view.timeline.after]);
});

test('what only the Open Cookie Database knows is told as its word; the site and our catalogue come first', async () => {
  const adobe = { id: 'ours', name: 'Наш сервис' };
  const { person } = show({
    snapshot: snapshotOf([
      row(cookie('s_ecid')),
      row(localItem('stg_last_interaction'), { service: adobe, purpose: 'statistics', declared: true, findings: [] }),
      row(localItem('fe_typo_user')),
    ]),
  });
  await openDetails(person, 's_ecid');
  const rows = await screen.findAllByRole('listitem');
  const told = rows
    .flatMap(({ dataset }) => dataset['name'] ?? [])
    .map((name) => [name, document.querySelector<HTMLElement>(`[data-name="${name}"] [data-told]`)?.dataset['told']]);
  const words = document.querySelector('[data-name=s_ecid] .explained')?.textContent ?? '';
  const { details } = ru.view;
  expect([
    told,
    ['Adobe Analytics, Adobe', details.told.source, 'Вероятно: целевая реклама', 'обычно 2 года'].filter(
      (part) => !words.includes(part),
    ),
  ]).toEqual([
    [
      ['stg_last_interaction', undefined],
      ['fe_typo_user', 'Functional'],
      ['s_ecid', 'Marketing'],
    ],
    [],
  ]);
});

const openDetails = async (person: ReturnType<typeof show>['person'], name: string) =>
  person.click(await screen.findByRole('button', { name }));

test('a denied purpose is said to be denied, with the reason and what to do about it', async () => {
  const { person } = show({
    snapshot: snapshotOf([
      row(localItem('_fbp'), {
        purpose: 'advertising',
        service: { id: 'meta-pixel', name: 'Meta Pixel' },
        declared: true,
        covered: false,
        findings: [{ type: 'after-denial', purposes: ['advertising'] }],
      }),
    ]),
  });
  await openDetails(person, '_fbp');
  await screen.findByText('Хранится, хотя вы отклонили: Целевая реклама.');
  await screen.findByText(ru.view.advice['after-denial']);
  expect(screen.getByText(ru.row.uncovered)).toBeTruthy();
});

test('a value is asked for by a click, shown as text, and hidden again', async () => {
  const { person } = show({ snapshot: snapshotOf([row(localItem('a'))]) });
  await openDetails(person, 'a');
  await person.click(await screen.findByRole('button', { name: ru.row.reveal }));
  expect((await screen.findByText('<b>value of a</b>')).querySelector('b')).toBeNull();
  await person.click(screen.getByRole('button', { name: ru.row.conceal }));
  expect(screen.queryByText('<b>value of a</b>')).toBeNull();
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

test('a setting that the browser does not keep is said to hold for now only', async () => {
  const keepWelcomed = async () => {
    throw new Error('QuotaExceededError');
  };
  const { person } = show({ snapshot: snapshotOf([]), keepWelcomed });
  await person.click(await screen.findByRole('button', { name: 'Понятно' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Настройка действует только сейчас: браузер не сохранил её. Error: QuotaExceededError',
  );
});

test('the storage of several tabs is told apart', async () => {
  show({ snapshot: snapshotOf([row(sessionItem('a', 700)), row(sessionItem('a', 12))]) });
  await screen.findByText('вкладка 2');
  expect(screen.getByText('вкладка 1').closest('li')?.dataset.id).toBe(itemId(sessionItem('a', 12)));
});

test('a site without permission is asked about, and shown once it is given', async () => {
  const request = vi.fn(async () => true);
  const { person, become } = show({ snapshot: null, access: { has: async () => false, request } });
  const allow = await screen.findByRole('button', { name: 'Разрешить для inservice.ru' });
  become(snapshotOf([row(localItem('a'))]));
  await person.click(allow);
  await screen.findByRole('heading', { level: 3, name: /^a / });
  expect(request).toHaveBeenCalledExactlyOnceWith('inservice.ru');
});

test('a refused permission is said to be refused', async () => {
  const { person } = show({ snapshot: null, access: { has: async () => false, request: async () => false } });
  await person.click(await screen.findByRole('button', { name: 'Разрешить для inservice.ru' }));
  expect(await screen.findByText(ru.access.refused)).toBeTruthy();
});

test('a background that cannot answer is told with its reason', async () => {
  show({ snapshot: new Error('the jar is locked') });
  expect((await screen.findByRole('alert')).textContent).toContain('the jar is locked');
});

test("the browser's own page offers the sites of the service instead", async () => {
  const { person, world } = show({ snapshot: null, site: null });
  await person.click(await screen.findByRole('button', { name: 'inservice.com' }));
  expect(world.openPanel).toHaveBeenCalledExactlyOnceWith('inservice.com');
});

test('another language is spoken at once and remembered', async () => {
  const { person, world } = show({ snapshot: snapshotOf([row(localItem('a'))]) });
  await person.click(await screen.findByRole('button', { name: 'Қазақша' }));
  expect(await screen.findByRole('button', { name: 'a өшіру' })).toBeTruthy();
  await waitFor(() => expect(document.documentElement.lang).toBe('kk'));
  expect(world.keepLanguage).toHaveBeenCalledExactlyOnceWith('kk');
});

test.each(['<img src=x onerror=alert(1)>', '__proto__', '\u202Egnp.exe', '\ud800', 'x'.repeat(100_000), ''])(
  'the name %j is shown as text',
  async (name) => {
    show({ snapshot: snapshotOf([row(localItem(name))]) });
    const heading = await screen.findByRole('heading', { level: 3 });
    expect([
      heading.closest('li')?.dataset.name,
      heading.querySelector('img'),
      (heading.textContent ?? '').length < 200,
    ]).toEqual([name, null, true]);
  },
);

test('the details say what, whose, what for, by which clause, how long, and what happens if it goes', async () => {
  const { person } = show({
    snapshot: snapshotOf([
      row(localItem('_ga'), {
        purpose: 'statistics',
        service: { id: 'google-analytics', name: 'Google Analytics', vendor: 'Google', about: { ru: 'Считает.' } },
        declared: true,
        findings: [],
      }),
    ]),
  });
  await openDetails(person, '_ga');
  expect([...document.querySelectorAll('.details .explained div')].map((line) => line.textContent)).toEqual([
    'Что этоСчитает.',
    'ЧьёGoogle Analytics, Google',
    `ЗачемСтатистика и исследования. ${ru.purposeMeans.statistics}`,
    'Политикараздел 8 и связанные пункты: 8.2',
    'Срокпока не сотрут',
    `Если стереть${ru.view.details.lost.statistics}`,
  ]);
});

test('what is looked for stays, the rest goes, and one click brings it back', async () => {
  const { person } = show({ snapshot: snapshotOf([row(localItem('apple')), row(localItem('pear')), signIn]) });
  const names = () => [...document.querySelectorAll<HTMLElement>('[data-id]')].map(({ dataset }) => dataset.name);
  await person.type(await screen.findByRole('searchbox'), 'PEA');
  expect(names()).toEqual(['pear']);
  await person.click(screen.getByRole('button', { name: ru.view.list.reset }));
  expect(names()).toEqual(['inservice_auto', 'apple', 'pear']);
  await person.click(screen.getByRole('checkbox', { name: ru.view.list.onlyWrong }));
  expect(names()).toEqual(['apple', 'pear']);
});

test('arrows go from item to item', async () => {
  const { person } = show({ snapshot: snapshotOf([row(localItem('apple')), row(localItem('pear'))]) });
  (await screen.findByRole('button', { name: 'apple' })).focus();
  await person.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('pear');
  await person.keyboard('{ArrowUp}');
  expect(document.activeElement?.textContent).toBe('apple');
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

test('what the extension sees is said at first, and again when asked for', async () => {
  const { person, world } = show({ snapshot: snapshotOf([]) });
  await screen.findByRole('region', { name: ru.view.welcome.title });
  await person.click(screen.getByRole('button', { name: ru.view.welcome.close }));
  expect(screen.queryByRole('region', { name: ru.view.welcome.title })).toBeNull();
  expect(world.keepWelcomed).toHaveBeenCalledOnce();
  await person.click(screen.getByRole('button', { name: ru.view.welcome.open }));
  await screen.findByRole('region', { name: ru.view.welcome.title });
});
