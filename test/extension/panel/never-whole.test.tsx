import { cleanup, fireEvent, render } from '@testing-library/preact';
import fc from 'fast-check';
import type { ComponentChildren } from 'preact';
import { expect, test, vi } from 'vitest';
import { fileSource, sha256 } from '../../../extension/file-source.ts';
import { withFindingsInValues } from '../../../extension/findings-in-values.ts';
import type { AskBackground } from '../../../extension/messages.ts';
import { because } from '../../../extension/panel/because.ts';
import { ComparisonCard } from '../../../extension/panel/comparison-card.tsx';
import { type Handled, HandlingContext } from '../../../extension/panel/control/use-handlings.ts';
import { CoverageNote } from '../../../extension/panel/coverage-note.tsx';
import { namesInWords } from '../../../extension/panel/erase/names.ts';
import { ItemRow } from '../../../extension/panel/item-row.tsx';
import { texts } from '../../../extension/panel/language.ts';
import { Report } from '../../../extension/panel/report.tsx';
import { SecretsContext } from '../../../extension/panel/secrets-context.ts';
import { StatementLine } from '../../../extension/panel/statement-line.tsx';
import { TimelineCard } from '../../../extension/panel/timeline-card.tsx';
import { UsageCard } from '../../../extension/panel/usage-card.tsx';
import type { Snapshot } from '../../../extension/snapshot.ts';
import type { Known } from '../../../shared/core/identify/redact.ts';
import { makeFile } from '../../../shared/core/inventory/file.ts';
import { nothingHandled, now, row, snapshotOf } from '../../support/panel.tsx';
import { placed, readings } from '../../support/secrets.ts';
import { cookie, localItem } from '../../support/stored.ts';

const nothing = () => undefined;

/** An item with its details open. */
const opened = ({ rows, values }: Snapshot, ask: AskBackground) =>
  rows.map((one) => (
    <ItemRow
      row={one}
      value={values.get(one.id)}
      now={now}
      open={true}
      selected={false}
      ask={ask}
      onSelect={nothing}
      onOpen={nothing}
      onErase={nothing}
    />
  ));

const handled: Handled = {
  chosen: nothingHandled,
  changed: false,
  failed: undefined,
  full: false,
  read: async () => undefined,
  choose: async () => undefined,
  chooseName: async () => undefined,
  chooseGpc: async () => undefined,
};

/** All that is rendered once everything that can be asked for was asked for. */
async function rendered(parts: ComponentChildren, secrets: Known = new Set()): Promise<string> {
  const { container } = render(
    <HandlingContext.Provider value={handled}>
      <SecretsContext.Provider value={secrets}>{parts}</SecretsContext.Provider>
    </HandlingContext.Provider>,
  );
  for (const button of container.querySelectorAll('[data-action="reveal"], [data-action="contents"]')) {
    fireEvent.click(button);
  }
  await new Promise((resolve) => setTimeout(resolve));
  const { innerHTML, textContent } = container;
  cleanup();
  return `${innerHTML} ${textContent}`;
}

const whole = (html: string, secret: string) =>
  readings(html, 3)
    .filter((text) => text.includes(secret))
    .map((text) => text.slice(0, 3000))
    .slice(0, 1);

test('what signs in is never rendered whole: of items, their values, reasons, writes, on paper, compared', async () => {
  vi.stubGlobal('print', nothing);
  await fc.assert(
    fc.asyncProperty(placed, async ({ secret, name, value }) => {
      const rows = [row(cookie(name, { path: `/token/${secret}` })), row(localItem(name)), row(localItem('twin'))];
      const values = new Map(rows.map(({ id }) => [id, value]));
      const write = {
        kind: 'cookie',
        name,
        by: `https://inservice.ru/a.js?${name}=${secret}`,
        at: now,
        count: 1,
      } as const;
      const timeline = { page: `https://inservice.ru/token/${secret}`, tab: 1, frame: 0, writes: [write], more: 0 };
      const plain = snapshotOf(rows, { values, timelines: [timeline] });
      const snapshot = await withFindingsInValues(plain, new AbortController().signal);
      const ask = (async () => value) as AskBackground;
      const wish = {
        values: 'shown',
        because: (finding: Parameters<typeof because>[1]) => because(texts.ru, finding, snapshot.secrets),
      } as const;
      const file = await makeFile(fileSource(snapshot), wish, sha256);
      const compared = {
        takenAt: now,
        untouched: true,
        comparison: { appeared: file.items, went: file.items, changed: [] },
      };
      const html = await rendered(
        [
          ...opened(snapshot, ask),
          <TimelineCard snapshot={snapshot} />,
          <Report file={file} onPrinted={nothing} />,
          <ComparisonCard compared={compared} onClose={nothing} />,
        ],
        snapshot.secrets,
      );
      expect([html.includes('data-value'), whole(html, secret)]).toEqual([true, []]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('nor of what databases hold, under their keys, in any of their records', async () => {
  await fc.assert(
    fc.asyncProperty(placed, fc.constantFrom('app/state', 'auth/tokens'), async ({ secret, name, value }, store) => {
      const contents = { of: 'database', database: 'app', store, records: 2, indexes: [] } as const;
      const snapshot = snapshotOf([row(localItem(store, { kind: 'indexed-db', contents }))]);
      const ask = (async () => [
        { name: JSON.stringify(name), value: JSON.stringify(value) },
        { name: JSON.stringify(name), value },
        { name: '2', value: JSON.stringify({ copy: value }) },
      ]) as AskBackground;
      const html = await rendered(opened(snapshot, ask));
      expect([html.split('data-content').length, whole(html, secret)]).toEqual([4, []]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('nor where another name, address or script has it in it: of no write, path, index, place, receipt or button', async () => {
  await fc.assert(
    fc.asyncProperty(placed, async ({ secret }) => {
      const twin = `seen:${secret}`;
      const address = `https://inservice.ru/a/${secret}/b`;
      const rows = [
        row(cookie('sid')),
        row(cookie('lang', { path: `/a/${secret}/b` })),
        row(localItem(twin)),
        row(
          localItem('app/seen', {
            kind: 'indexed-db',
            bucket: twin,
            contents: { of: 'database', database: 'app', store: 'seen', records: 1, indexes: [twin] },
          }),
        ),
        row(localItem(`${address}.js`, { kind: 'service-worker', contents: { of: 'worker', scope: address } })),
      ];
      const write = { kind: 'local-storage', name: twin, by: `${address}.js`, at: now, count: 1 } as const;
      const plain = snapshotOf(rows, {
        values: new Map([[rows[0]?.id ?? '', secret]]),
        timelines: [{ page: address, inside: address, tab: 1, frame: 0, writes: [write], more: 0 }],
        coverage: [{ what: address, read: false, why: 'asleep' }],
        usage: [{ origin: 'https://inservice.ru', usage: 1, quota: 2, persisted: false, buckets: [twin] }],
        registries: [{ origin: 'https://inservice.ru', faults: [twin] }],
      });
      const snapshot = await withFindingsInValues(plain, new AbortController().signal);
      const html = await rendered(
        [
          ...opened(snapshot, (async () => null) as AskBackground),
          <TimelineCard snapshot={snapshot} />,
          <CoverageNote coverage={snapshot.coverage} onOpen={nothing} onAgain={nothing} />,
          <UsageCard usage={snapshot.usage} registries={snapshot.registries} />,
          <StatementLine statement={{ of: twin, outcome: 'working' }} />,
          <p>{namesInWords(texts.ru, snapshot.secrets, [twin])}</p>,
        ],
        snapshot.secrets,
      );
      expect(whole(html, secret)).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);
