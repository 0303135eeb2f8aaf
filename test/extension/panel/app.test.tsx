import { screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { texts } from '../../../extension/panel/language.ts';
import { row, show, snapshotOf } from '../../support/panel.tsx';
import { cookie, localItem } from '../../support/stored.ts';

const ru = texts.ru;

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

test('what the extension sees is said at first, and again when asked for', async () => {
  const { person, world } = show({ snapshot: snapshotOf([]) });
  await screen.findByRole('region', { name: ru.view.welcome.title });
  await person.click(screen.getByRole('button', { name: ru.view.welcome.close }));
  expect(screen.queryByRole('region', { name: ru.view.welcome.title })).toBeNull();
  expect(world.keepWelcomed).toHaveBeenCalledOnce();
  await person.click(screen.getByRole('button', { name: ru.view.welcome.open }));
  await screen.findByRole('region', { name: ru.view.welcome.title });
});

test('a reading that takes long is shown and can be stopped, though there is one place alone to read', async () => {
  const { person } = show({
    snapshot: null,
    scan: (_site, { onPart, signal }) => {
      onPart({ done: 0, of: 1 }, snapshotOf([row(cookie('first'))]));
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(snapshotOf([]))));
    },
  });
  await person.click(await screen.findByRole('button', { name: ru.reading.stop }));
  await waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false'));
  expect([screen.queryByRole('progressbar'), screen.queryByRole('button', { name: 'first' })]).toEqual([null, null]);
});
