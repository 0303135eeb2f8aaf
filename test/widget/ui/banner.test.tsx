import { expect, test, vi } from 'vitest';
import { optionalPurposes } from '../../../shared/core/policy/purposes.ts';
import { text } from '../../../shared/core/text/ru.ts';
import { banner } from '../../../widget/ui/banner.ts';
import { withBanner } from './stand.ts';

const all = (decision: 'granted' | 'denied') => ({
  purposes: { personalization: decision, advertising: decision, statistics: decision, quality: decision },
});

test('is a region with a name', () => {
  const { see } = withBanner();
  expect(see.getByRole('region', { name: 'Файлы cookie: решаете вы' }).getAttribute('part')).toBe('banner');
});

test('offers three answers in the same dress', () => {
  const { see } = withBanner();
  const answers = ['Отклонить все', 'Разрешить все', 'Настройки cookie'].map((name) =>
    see.getByRole('button', { name }),
  );
  expect(answers.map((answer) => [answer.dataset['action'], answer.className, answer.getAttribute('part')])).toEqual([
    ['deny-all', 'button', 'button'],
    ['grant-all', 'button', 'button'],
    ['preferences', 'button', 'button'],
  ]);
});

test.each([
  ['Отклонить все', all('denied')],
  ['Разрешить все', all('granted')],
])('%s decides all four purposes and closes', async (name, choice) => {
  const { shell, see, user, root } = withBanner();
  await user.click(see.getByRole('button', { name }));
  expect([shell.decisions.map((made) => [made.choice, made.via]), root().childElementCount]).toEqual([
    [[choice, 'banner']],
    0,
  ]);
});

test('hands over what the person saw', async () => {
  const { shell, see, user } = withBanner();
  await user.click(see.getByRole('button', { name: 'Отклонить все' }));
  expect(shell.decisions[0]?.text).toContain('Сейчас работают только необходимые.');
});

test.each(['button', 'Escape'])('closing it by %s decides nothing', async (way) => {
  const { shell, see, user, root } = withBanner();
  const close = see.getByRole('button', { name: 'Закрыть, ничего не разрешая' });
  if (way === 'button') await user.click(close);
  else {
    close.focus();
    // What listens for it comes a moment after the banner.
    await vi.waitFor(async () => {
      await user.keyboard('{Escape}');
      expect(root().childElementCount).toBe(0);
    });
  }
  expect([shell.decisions, shell.layers, root().childElementCount]).toEqual([[], ['show banner', 'hide banner'], 0]);
});

test("names the site's own operator where its words do", () => {
  const own = { ...text, operatorName: 'ООО «Магазин»' };
  const seen = [text, own].map((words) => {
    const state = {
      layout: 'bar',
      stale: false,
      ask: optionalPurposes,
      gpc: false,
      policyUrl: '/',
      onAct() {},
    } as const;
    return banner({ ...state, text: words }).querySelector('.small span')?.textContent;
  });
  expect(seen).toEqual(['ИП Павлов Александр Анатольевич', 'ООО «Магазин»']);
});

test('names the operator and leads to the policy', () => {
  const { see } = withBanner({ data: { policyUrl: 'https://inservice.com/policy' } });
  expect([
    see.getByText('ИП Павлов Александр Анатольевич').lang,
    see.getByRole('link', { name: 'Политика, раздел 8' }).getAttribute('href'),
  ]).toEqual(['ru', 'https://inservice.com/policy']);
});

test('says that Global Privacy Control is on, and what allowing all would mean', () => {
  const { see } = withBanner({ gpc: true });
  expect(see.getByText(/сигнал GPC/).textContent).toBe(
    'Браузер передаёт сигнал GPC: целевая реклама отключена. «Разрешить все» включит и её.',
  );
});

test('is silent about Global Privacy Control when it is off', () => {
  const { see } = withBanner();
  expect(see.queryByText(/GPC/)).toBeNull();
});

test('after a new edition asks about the touched purposes alone', async () => {
  const { shell, see, user } = withBanner({
    decided: { quality: 'granted', statistics: 'granted' },
    touched: ['statistics'],
  });
  const asks = see.getByText(/статистика и исследования\./);
  await user.click(see.getByRole('button', { name: 'Разрешить' }));
  expect([asks.tagName, shell.decisions[0]?.choice]).toEqual(['P', { purposes: { statistics: 'granted' } }]);
});

test('goes when the decision was made elsewhere, even while it was on its way', async () => {
  const { shell, root } = withBanner();
  shell.decide(all('denied'), 'api');
  await vi.waitFor(() => expect(root().childElementCount).toBe(0));
});

test('takes no focus when it appears', () => {
  const { root } = withBanner();
  expect(root().activeElement).toBeNull();
});

test('gives the focus back to what had it before', async () => {
  const { see, user } = withBanner();
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  see.getByRole('button', { name: 'Отклонить все' }).focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(button);
});

test('stands beside the body, which pages may replace', () => {
  withBanner();
  expect(document.querySelector('inservice-consent')?.parentNode).toBe(document.documentElement);
});

test('shown to somebody who has decided, asks about everything again', async () => {
  const { shell, see, user } = withBanner({ decided: { statistics: 'granted' } });
  await user.click(see.getByRole('button', { name: 'Отклонить все' }));
  expect(shell.decisions[0]?.choice).toEqual(all('denied'));
});

test.each(['bar', 'box', 'dialog'])('wears the layout %s', (layout) => {
  const { see } = withBanner({ data: { layout } });
  expect(see.getByRole(layout === 'dialog' ? 'dialog' : 'region').className).toBe(`banner ${layout}`);
});
