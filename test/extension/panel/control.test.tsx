import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { AskBackground } from '../../../extension/messages.ts';
import { texts } from '../../../extension/panel/language.ts';
import { nothingHandled, row, show, signIn, snapshotOf } from '../../support/panel.tsx';
import { cookie } from '../../support/stored.ts';

const { control } = texts.ru;

/** A background that answers these handlings, and remembers what it was asked for. */
function background(handlings: object, room = true) {
  const asked: [string, object][] = [];
  const ask = (async (topic: string, question: object) => {
    asked.push([topic, question]);
    if (topic === 'handlings') return { ...nothingHandled, ...handlings };
    if (topic === 'held') return { held: [], stopped: 0, waits: true };
    return topic === 'handle-name' ? room : null;
  }) as AskBackground;
  return { ask, of: (topic: string) => asked.flatMap(([name, question]) => (name === topic ? [question] : [])) };
}

test('requests that cannot be stopped yet are told, and one click asks the browser for their addresses', async () => {
  const hosts = ['mc.yandex.ru', 'counter.example/hit'];
  const requestUrls = vi.fn(async () => true);
  const { ask } = background({ requests: { hosts, stopped: 1, sockets: 1 } });
  const { person } = show({ snapshot: snapshotOf([]), ask, access: { requestUrls } });
  await screen.findByText('Известных адресов запрещённых назначений: 2. Запросы сайта останавливаются к 1 из них.');
  await person.click(screen.getByRole('button', { name: control.requests.act }));
  expect(requestUrls).toHaveBeenCalledExactlyOnceWith(hosts);
});

test('where WebSockets alone are not stopped, the rest counts as stopped, and they are asked for', async () => {
  const hosts = ['mc.yandex.ru', 'counter.example/hit'];
  const { ask } = background({ requests: { hosts, stopped: 2, sockets: 0 } });
  show({ snapshot: snapshotOf([]), ask });
  await screen.findByText(
    'Запросы сайта к 2 известным адресам запрещённых назначений останавливаются. Постоянные соединения (WebSocket) останавливаются к 0 из 2.',
  );
  expect(screen.getByRole('button', { name: control.requests.act })).toBeTruthy();
});

test('where all of them are stopped, nothing more is asked for', async () => {
  const { ask } = background({ requests: { hosts: ['mc.yandex.ru'], stopped: 1, sockets: 1 } });
  show({ snapshot: snapshotOf([]), ask });
  await screen.findByText('Запросы сайта к 1 известному адресу запрещённых назначений останавливаются.');
  expect(screen.queryByRole('button', { name: control.requests.act })).toBeNull();
});

test('blocking the name that signs in is warned of first', async () => {
  const { ask, of } = background({});
  const { person } = show({ snapshot: snapshotOf([signIn]), ask });
  await person.click(await screen.findByRole('button', { name: 'inservice_auto' }));
  const group = await screen.findByRole('group', { name: 'Что делать с «inservice_auto»' });
  await person.click(within(group).getByRole('radio', { name: 'Запрещать' }));
  expect([
    screen.getByRole('alertdialog').textContent?.includes('войти в кабинет не получится'),
    of('handle-name'),
  ]).toEqual([true, []]);
  await person.click(screen.getByRole('button', { name: control.confirm }));
  await waitFor(() =>
    expect(of('handle-name')).toEqual([{ site: 'inservice.ru', name: 'inservice_auto', handling: 'block' }]),
  );
});

test('when there is no room for one more single rule, that is said', async () => {
  const { ask } = background({ names: [['other', 'ask']] }, false);
  const { person } = show({ snapshot: snapshotOf([row(cookie('cart'))]), ask });
  await person.click(await screen.findByRole('button', { name: 'cart' }));
  const group = await screen.findByRole('group', { name: 'Что делать с «cart»' });
  await person.click(within(group).getByRole('radio', { name: 'Запрещать' }));
  expect((await screen.findAllByText(control.names.full)).length).toBe(2);
});

test('a page that does not answer is said not to have answered', async () => {
  const { person } = show({
    snapshot: snapshotOf([]),
    pageConsent: {
      read: async () => ({ status: 'current', granted: ['necessary'], tab: 1, host: 'inservice.ru' }),
      choose: async () => {
        throw new Error('no answer');
      },
    },
  });
  await person.click(await screen.findByRole('switch', { name: 'Целевая реклама' }));
  expect(await screen.findByText(control.choice.failed)).toBeTruthy();
});

test('where the browser states Global Privacy Control by itself, the panel says so', async () => {
  show({ snapshot: snapshotOf([]), browserStatesGpc: true });
  await screen.findByText(new RegExp(control.gpc.byBrowser));
});

test('what waits stands under the name of its service, in the language that the person reads', async () => {
  const service = { ru: 'inService: язык', en: 'inService: language' };
  const held = { id: '1', kind: 'cookie', name: 'inservice_lang', host: 'inservice.ru', purpose: 'necessary' };
  const ask = (async (topic: string) => {
    if (topic === 'handlings') return nothingHandled;
    return topic === 'held' ? { held: [{ ...held, service, times: 1, whole: true }], stopped: 0, waits: true } : null;
  }) as AskBackground;
  const { person } = show({ snapshot: snapshotOf([]), ask });
  await screen.findByRole('heading', { name: 'inService: язык' });
  await person.click(screen.getByRole('button', { name: texts.en.language }));
  expect(screen.getByRole('heading', { name: 'inService: language' }).localName).toBe('h3');
});

test('what waits says where it would lie, as far as that does not go without saying', async () => {
  const held = {
    kind: 'cookie',
    name: '_ga',
    host: 'inservice.ru',
    purpose: 'statistics',
    service: '',
    times: 1,
    whole: true,
  };
  const ask = (async (topic: string) => {
    if (topic === 'handlings') return nothingHandled;
    const places = [{ store: '0' }, { store: '1' }, { path: '/' }, { path: '/x' }, { path: '/', subdomains: true }];
    const all = places.map((place, id) => ({ ...held, id: String(id), ...place }));
    return topic === 'held' ? { held: all, stopped: 0, waits: false } : null;
  }) as AskBackground;
  show({ snapshot: snapshotOf([]), ask });
  const places = await screen.findAllByText(/^inservice\.ru/, { selector: '[data-held] bdi' });
  expect(places.map(({ textContent }) => textContent)).toEqual([
    'inservice.ru',
    'inservice.ru, приватное окно',
    'inservice.ru',
    'inservice.ru/x',
    'inservice.ru, и поддомены',
  ]);
});

test('when an answer could not be remembered for lack of room, that is said', async () => {
  const held = { id: '1', kind: 'cookie', name: '_ga', host: 'inservice.ru', purpose: 'statistics', service: '' };
  const ask = (async (topic: string) => {
    if (topic === 'handlings') return nothingHandled;
    if (topic === 'answer-held') return { stored: true, room: false };
    return topic === 'held' ? { held: [{ ...held, times: 1, whole: true }], stopped: 0, waits: true } : null;
  }) as AskBackground;
  const { person } = show({ snapshot: snapshotOf([]), ask });
  await person.click(await screen.findByRole('checkbox', { name: control.names.remember }));
  await person.click(screen.getByRole('button', { name: control.handlings.block }));
  await screen.findByText(
    'Ответ про «_ga» действует только сейчас: запомнить его некуда. Отмените одно из отдельных правил, и место появится.',
  );
});

test('once a purpose is handled otherwise, the panel says that open pages go by the former rule until they are reloaded', async () => {
  const { ask } = background({});
  const { person } = show({ snapshot: snapshotOf([]), ask });
  const group = await screen.findByRole('group', { name: 'Статистика и исследования' });
  const before = screen.queryByText(control.reload);
  await person.click(within(group).getByRole('radio', { name: 'Спрашивать' }));
  expect([before, (await screen.findByText(control.reload)).textContent]).toEqual([null, control.reload]);
});
