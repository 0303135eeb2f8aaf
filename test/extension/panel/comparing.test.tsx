import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { fileSource, sha256 } from '../../../extension/file-source.ts';
import { makeFile } from '../../../shared/core/inventory/file.ts';
import { row, show, snapshotOf } from '../../support/panel.tsx';
import { cookie } from '../../support/stored.ts';

const ga = row(cookie('_ga'));
const values = new Map([[ga.id, 'GA1.1.1162820436.1749482504']]);
const snapshot = snapshotOf([ga], { values });

async function compared(text: string, size?: number): Promise<void> {
  show({ snapshot });
  const file = new File([text], 'saved.json');
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  const input = await screen.findByLabelText('Сравнить с сохранённым JSON');
  Object.defineProperty(input, 'files', { value: [file] });
  fireEvent.change(input);
}

const saved = (site: string, shown: 'masked' | 'shown') =>
  makeFile(fileSource({ ...snapshot, site }), { values: shown, because: () => '' }, sha256).then(JSON.stringify);

test.each(['masked', 'shown'] as const)('a file with %s values is as what is there', async (form) => {
  await compared(await saved('inservice.ru', form));
  expect((await screen.findByText('Всё осталось как было.')).tagName).toBe('P');
});

test('a file that was changed is said to be', async () => {
  await compared((await saved('inservice.ru', 'masked')).replace('"unset"', '"stale"'));
  expect((await screen.findByText(/Контрольная сумма/)).className).toBe('wrong');
});

const damaged = 'Этот файл не прочесть: он повреждён или сохранён не этим расширением.';

test.each([
  [
    'a file of another site',
    () => saved('example.ru', 'masked'),
    undefined,
    'Это файл другого сайта: example.ru. Сравнивать не с чем.',
  ],
  ['a damaged file', async () => '{"format":', undefined, damaged],
  ['a huge file', async () => '{}', 200_000_000, 'Этот файл не прочесть: он слишком большой.'],
  ['a file of endless depth', async () => '['.repeat(200_000), undefined, damaged],
  ['a file of something else', async () => '{"format":"har"}', undefined, damaged],
])('%s is refused in plain words', async (_what, text, size, words) => {
  await compared(await text(), size);
  expect((await screen.findByRole('alert')).textContent).toBe(words);
});

test('a file that could not be saved is not told to be one that cannot be read', async () => {
  const saveFile = () => Promise.reject(new Error('no space'));
  const { person } = show({ snapshot, saveFile });
  await person.click(await screen.findByRole('button', { name: 'Сохранить JSON' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Сохранить или напечатать не удалось: Error: no space');
});
