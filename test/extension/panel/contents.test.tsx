import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
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
