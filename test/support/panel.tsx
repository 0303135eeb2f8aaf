import { cleanup, render } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import type { Erasure } from '../../extension/erasure.ts';
import type { Answer, AskBackground } from '../../extension/messages.ts';
import { App } from '../../extension/panel/app.tsx';
import type { World } from '../../extension/panel/world.ts';
import type { Snapshot } from '../../extension/snapshot.ts';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import { itemId, type StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { cookie } from './stored.ts';

afterEach(cleanup);

export const now = Date.parse('2026-06-01T12:00:00Z');

export const row = (item: StoredItem, more: Partial<InventoryRow> = {}): InventoryRow => ({
  id: itemId(item),
  item,
  purpose: 'unknown',
  declared: false,
  findings: [{ type: 'undeclared' }],
  ...more,
});

export const signIn = row(cookie('inservice_auto', { httpOnly: true }), {
  purpose: 'necessary',
  service: {
    id: 'inservice-sign-in',
    name: { ru: 'inService: автоматический вход', en: 'inService: automatic sign-in' },
  },
  declared: true,
  covered: true,
  findings: [],
});

export const snapshotOf = (rows: readonly InventoryRow[], more: Partial<Snapshot> = {}): Snapshot => ({
  site: 'inservice.ru',
  takenAt: now,
  consent: {
    status: 'unset',
    damaged: false,
    purposes: { personalization: 'ask', advertising: 'ask', statistics: 'ask', quality: 'ask' },
  },
  consents: [],
  coverage: [],
  usage: [],
  registries: [],
  timelines: [],
  rows: [...rows],
  values: new Map(),
  secrets: new Set(),
  ...more,
});

export const nothingHandled: Answer<'handlings'> = {
  purposes: {},
  names: [],
  gpc: 'nowhere',
  requests: { hosts: [], stopped: 0, sockets: 0 },
};

/** A world in which the background answers from these. */
export function show({
  snapshot,
  erasure = 'gone',
  site = 'inservice.ru',
  begun = [],
  contents,
  values,
  access,
  ...more
}: {
  readonly snapshot: Snapshot | null | Error;
  readonly erasure?: Erasure['outcome'];
  /** What another panel, which has closed since, was erasing. */
  readonly begun?: readonly StoredItem[];
  /** What lies in containers. */
  readonly contents?: Answer<'contents'>;
  /** What is read of items anew, by their ids. */
  readonly values?: ReadonlyMap<string, string>;
  /** `null`: the page behind the popup is not a web site. */
  readonly site?: string | null;
  readonly access?: Partial<World['access']>;
} & Omit<Partial<World>, 'access'>) {
  let present = snapshot;
  const erased: string[] = [];
  let job = begun;
  let receipts: readonly object[] | undefined;
  const eraseOne = (item: StoredItem) => {
    const id = itemId(item);
    erased.push(id);
    if (erasure === 'survived') return { id, name: item.name, outcome: erasure, because: 'kept' };
    if (present && !(present instanceof Error))
      present = { ...present, rows: present.rows.filter((one) => one.id !== id) };
    return { id, name: item.name, outcome: erasure };
  };
  const ask = (async (topic: string, question: { items?: StoredItem[]; item?: StoredItem }) => {
    if (topic === 'handlings') return nothingHandled;
    if (topic === 'handle' || topic === 'choose-gpc') return null;
    if (topic === 'handle-name') return true;
    if (topic === 'look') return null;
    if (topic === 'undoable') return erased.length ? { job: 'job', count: erased.length } : null;
    if (topic === 'held') return { held: [], stopped: 0, waits: true };
    if (topic === 'contents') return contents ?? [{ name: '1', value: `<b>inside ${question.item?.name}</b>` }];
    if (topic === 'reveal') {
      const read = question.item && values?.get(itemId(question.item));
      return read ?? `<b>value of ${question.item?.name}</b>`;
    }
    if (topic === 'prepare-erasing') {
      job = question.items ?? [];
      receipts = undefined;
      return 'job';
    }
    if (topic === 'unseen') {
      if (begun.length) receipts = begun.map(eraseOne);
      return begun.length ? 'job' : null;
    }
    if (topic === 'confirm-erasing') receipts = job.map(eraseOne);
    if (topic !== 'erasing') return null;
    return {
      job: 'job',
      stage: receipts ? 'done' : 'ready',
      done: 0,
      of: job.length,
      irrevocable: [],
      receipts: receipts ?? [],
      remembered: true,
      restored: 0,
      unreturned: [],
    };
  }) as AskBackground;
  let change = () => undefined as void;
  const world: World = {
    ask,
    async scan() {
      if (present instanceof Error) throw present;
      return present;
    },
    pageConsent: { read: async () => 'no-page', choose: async (at) => at },
    browserStatesGpc: false,
    keepWelcomed: vi.fn(async () => undefined),
    keepLanguage: vi.fn(async () => undefined),
    saveFile: vi.fn(),
    openSide: vi.fn(async () => undefined),
    watchSite: () => undefined,
    openPage: vi.fn(async () => undefined),
    openPanel: vi.fn(async () => undefined),
    watch: (_site, changed) => {
      change = changed;
    },
    ...more,
    access: {
      has: async () => true,
      privateWindows: async () => true,
      request: async () => true,
      requestUrls: async () => true,
      ...access,
    },
  };
  render(<App site={site ?? undefined} place="popup" language="ru" first world={world} />);
  return {
    world,
    erased,
    person: userEvent.setup(),
    become(next: Snapshot) {
      present = next;
      change();
    },
  };
}
