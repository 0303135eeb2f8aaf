import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { fileSource, sha256 } from '../../../extension/file-source.ts';
import { texts } from '../../../extension/panel/language.ts';
import { Report } from '../../../extension/panel/report.tsx';
import { makeFile } from '../../../shared/core/inventory/file.ts';
import { row, signIn, snapshotOf } from '../../support/panel.tsx';
import { cookie } from '../../support/stored.ts';

afterEach(cleanup);

test('the report says what could not be read, what its columns are, and begins with what the site needs', async () => {
  vi.stubGlobal('print', () => undefined);
  const snapshot = snapshotOf([row(cookie('odd')), signIn], {
    coverage: [
      { what: 'https://inservice.ru', read: true },
      { what: 'https://lk.inservice.ru', read: false, why: 'no-open-page' },
      { what: 'https://api.inservice.ru', kind: 'indexed-db', read: false, why: 'busy' },
      { what: 'firefox-container-2', kind: 'cookie', read: false, why: 'refused' },
      { what: 'private-windows', read: false, why: 'not-allowed' },
    ],
  });
  const file = await makeFile(fileSource(snapshot), { values: 'masked', because: () => '' }, sha256);
  const { container } = render(<Report file={file} onPrinted={() => undefined} />);
  const told = (part: string) => [...container.querySelectorAll(part)].map(({ textContent }) => textContent);
  expect([told('[data-unread] li'), told('th'), told('td:first-child bdi:first-child')]).toEqual([
    [
      'https://lk.inservice.ru: хранилище видно, только пока открыта страница',
      `https://api.inservice.ru, база данных: ${texts.ru.coverage.why.busy}`,
      `контейнер 2, cookie: ${texts.ru.coverage.why.refused}`,
      'Приватные окна не прочитаны: они не разрешены расширению. Разрешить их можно в настройках расширений браузера.',
    ],
    ['Записи', 'Назначение', 'Значение', 'Что не так'],
    ['inservice_auto', 'odd'],
  ]);
});
