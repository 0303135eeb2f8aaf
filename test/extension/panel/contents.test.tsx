import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Contents } from '../../../shared/core/inventory/stored-item.ts';
import { row, show, snapshotOf } from '../../support/panel.tsx';
import { localItem } from '../../support/stored.ts';

const told = [
  { name: '"firebase:user"', value: '{"refreshToken":"q1w2e3r4t5y6","email":"anna@example.ru"}' },
  { name: '"accessToken"', value: '"q1w2e3r4t5y6u7"' },
  { name: 'https://inservice.ru/me?access_token=q1w2e3r4t5y6u7', value: 'GET · 200' },
];

test('what a container holds is shown and explained, without what signs a person in', async () => {
  const contents = { of: 'database', database: 'app', store: 'state', records: 3, indexes: [] } as const;
  const store = row(localItem('app/state', { kind: 'indexed-db', contents }));
  const { person } = show({ snapshot: snapshotOf([store]), contents: told });
  await person.click(await screen.findByRole('button', { name: 'app/state' }));
  await person.click(screen.getByRole('button', { name: 'Показать содержимое' }));
  await screen.findByText('https://inservice.ru/me?access_token=•••');
  const shown = [...document.querySelectorAll('[data-content] dd > bdi')].map(({ textContent }) => textContent);
  expect([
    shown,
    document.documentElement.outerHTML.includes('q1w2e3'),
    document.querySelectorAll('[data-content] [data-format="email"]').length,
  ]).toEqual([['{"refreshToken":"•••","email":"anna@example.ru"}', '•••', 'GET · 200'], false, 1]);
});

test.each<readonly [what: string, contents: Contents, said: readonly (string | null)[]]>([
  [
    'a database without a store is told to be empty',
    { of: 'database', database: 'app', indexes: [] },
    [null, 'внутри пусто'],
  ],
  ['an empty cache is told to be empty', { of: 'cache', entries: 0 }, [null, 'внутри пусто']],
  ['what may hold something can be asked for', { of: 'cache', entries: 3 }, ['Показать содержимое', null]],
])('%s', async (_what, contents, said) => {
  const kind = contents.of === 'cache' ? 'cache-storage' : 'indexed-db';
  const { person } = show({ snapshot: snapshotOf([row(localItem('app', { kind, contents }))]) });
  await person.click(await screen.findByRole('button', { name: 'app' }));
  const shown = ['.details [data-action="contents"]', '.details p:not(.small)'];
  expect(shown.map((part) => document.querySelector(part)?.textContent ?? null)).toEqual(said);
});

test('when all was shown nothing offers more', async () => {
  const contents = { of: 'cache', entries: told.length } as const;
  const { person } = show({
    snapshot: snapshotOf([row(localItem('v1', { kind: 'cache-storage', contents }))]),
    contents: told,
  });
  await person.click(await screen.findByRole('button', { name: 'v1' }));
  await person.click(screen.getByRole('button', { name: 'Показать содержимое' }));
  await screen.findByText('GET · 200');
  expect(screen.queryByRole('button', { name: 'Показать ещё' })).toBeNull();
});
