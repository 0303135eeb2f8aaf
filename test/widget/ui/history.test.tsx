import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Decided } from '../../../shared/core/consent/decided.ts';
import type { ConsentRecord } from '../../../shared/core/record/record.ts';
import { text as en } from '../../../shared/core/text/en.ts';
import { text as kk } from '../../../shared/core/text/kk.ts';
import { text as ru } from '../../../shared/core/text/ru.ts';
import type { Load } from '../../../widget/chunks.ts';
import type { Recorder } from '../../../widget/shell.ts';
import { inlinePreferences } from '../../../widget/ui/inline-preferences.tsx';
import { raise } from '../../../widget/ui/stage.ts';
import { type Circumstances, fakeShell } from '../../support/shell.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const decidedAt = new Date(2026, 2, 3, 12).getTime();
const purposes = {
  personalization: 'denied',
  advertising: 'denied',
  statistics: 'granted',
  quality: 'partial',
} as const;
/** What the cookie says in the circumstances of `decided`. */
const standing: Decided = {
  recordId: '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
  decidedAt,
  edition: '1',
  purposes,
  services: [],
  gpc: false,
};
const recordOf = ({ recordId: id, ...rest }: Decided, more: Partial<ConsentRecord> = {}): ConsentRecord => ({
  version: 1,
  id,
  ...rest,
  via: 'banner',
  language: 'ru',
  host: 'lk.inservice.ru',
  ...more,
});
const earlier = recordOf(standing, {
  id: '2b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
  decidedAt: decidedAt - 86_400_000,
  purposes: { ...purposes, statistics: 'denied', quality: 'denied' },
});

/** The history in a cabinet page, as lines of text, once it has been read. */
async function historyIn(
  recorder: Partial<Recorder> | Error,
  circumstances: Circumstances = { decided: purposes },
  text: typeof ru = ru,
) {
  const load = async () => {
    if (recorder instanceof Error) throw recorder;
    return { open: () => ({ standing: () => undefined, history: async () => [], ...recorder }) };
  };
  // Nothing but the record chunk is asked for here.
  const shell = { ...fakeShell(circumstances), load: load as unknown as Load };
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  const stage = raise({ theme: 'auto' }, text.lang);
  const end = new AbortController();
  onTestFinished(() => end.abort());
  await inlinePreferences({ shell, stage, policyUrl: 'https://inservice.ru/', text }, root, end.signal);
  const lines = () =>
    [...(root.querySelector('#history')?.parentElement?.querySelectorAll('li > *, p, button') ?? [])].map((line) =>
      line.textContent?.replaceAll('\u00A0', ' '),
    );
  await vi.waitFor(() => expect(lines()).not.toEqual([]));
  return lines();
}

test('a decision made at another address of the site is told, and that its record is not here', async () => {
  expect(await historyIn({ standing: () => standing })).toEqual([
    '3 марта 2026 г., 12:00',
    'Разрешено: статистика и исследования, улучшение качества услуг (частично)',
    'Редакция: 1',
    'Записи о нём по этому адресу нет: решение принято по другому адресу сайта, или браузер запись не сохранил.',
  ]);
});

test.each([
  [
    kk,
    'Бұл мекенжайда оның жазбасы жоқ: шешім сайттың басқа мекенжайында қабылданған немесе браузер жазбаны сақтамаған.',
  ],
  [
    en,
    'No record of it at this address: the decision was made at another address of the site, or the browser did not keep the record.',
  ],
])('that is told in $lang, too', async (text, sentence) => {
  expect((await historyIn({ standing: () => standing }, { decided: purposes }, text)).at(-1)).toBe(sentence);
});

test('a decision whose record is here is told once, by its record', async () => {
  expect(await historyIn({ standing: () => standing, history: async () => [recordOf(standing)] })).toEqual([
    '3 марта 2026 г., 12:00',
    'Разрешено: статистика и исследования, улучшение качества услуг (частично)',
    'Где: вопрос на странице, lk.inservice.ru. Редакция: 1',
    'Файл с вашим последним решением: что, когда и при какой редакции политики вы выбрали.',
    'Скачать подтверждение',
  ]);
});

test('with an older record here, the receipt is not called that of the last decision', async () => {
  const lines = await historyIn({ standing: () => standing, history: async () => [earlier] });
  expect([lines[0], lines[4], lines.at(-2)]).toEqual([
    '3 марта 2026 г., 12:00',
    '2 марта 2026 г., 12:00',
    'Файл с последним решением, записанным по этому адресу: что, когда и при какой редакции политики вы выбрали.',
  ]);
});

test('a cookie that counts for nothing is no decision', async () => {
  expect(await historyIn({ standing: () => standing }, {})).toEqual(['По этому адресу решений пока не записано.']);
});

test('where the browser keeps no databases, the decision that holds is told all the same', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const history = () => Promise.reject(new Error('refused'));
  const told = await historyIn({ standing: () => standing, history });
  expect([told[0], told.at(-1)]).toEqual([
    '3 марта 2026 г., 12:00',
    'Записи о нём по этому адресу нет: решение принято по другому адресу сайта, или браузер запись не сохранил.',
  ]);
});

test('what could not be read is not called empty', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await historyIn(new Error('offline'))).toEqual(['Не получилось. Обновите страницу и попробуйте ещё раз.']);
});
