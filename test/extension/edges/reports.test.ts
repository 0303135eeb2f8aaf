import { expect, test } from 'vitest';
import { hearReports, type Report } from '../../../extension/edges/reports.ts';

type Listener = (message: unknown, sender: object) => unknown;

const page = { id: 'ours', url: 'https://inservice.ru/', frameId: 0, tab: { id: 7, url: 'https://inservice.ru/' } };

/** A background that hears what content scripts say, be they forged. */
function hearing() {
  let listen: Listener = () => undefined;
  const reports: Report[] = [];
  const declared: string[] = [];
  hearReports({ id: 'ours', onMessage: { addListener: (listener: Listener) => (listen = listener) } } as never, {
    report: async (report) => void reports.push(report),
    declares: (url, text) => declared.push(`${url} ${text}`),
  });
  return { say: (message: unknown, sender: object = page) => listen(message, sender), reports, declared };
}

const write = { kind: 'cookie', name: '_ga', handling: 'ask', text: '_ga=1', times: 2 };
const report = (more: object = {}) => ({ stopped: JSON.stringify({ writes: [write], more: 3, ...more }) });

test('what was stopped is heard with the page and the tab, and answered once it is kept', async () => {
  const { say, reports } = hearing();
  expect(await say(report())).toBe(true);
  const { url } = page;
  expect(reports).toEqual([
    { url, tab: 7, frame: 0, top: url, store: undefined, writes: [write], taken: [], came: [], more: 3 },
  ]);
});

test.each([
  ['no JSON', { stopped: '{' }],
  ['an unknown store', report({ writes: [{ ...write, kind: 'heart' }] })],
  ['a handling that is none', report({ writes: [{ ...write, handling: 'allow' }] })],
  ['more names than a report has', report({ writes: Array.from({ length: 201 }, () => write) })],
  ['a name of a megabyte', report({ writes: [{ ...write, name: 'x'.repeat(1_000_000) }] })],
  ['a number of attempts that nobody makes', report({ more: 1e300 })],
  ['a report without end', { stopped: 'x'.repeat(5_000_000) }],
  ['more than a report', { ...report(), extra: 1 }],
  ['nothing', undefined],
])('%s is not heard, and breaks nothing', (_, message) => {
  const { say, reports } = hearing();
  expect([say(message), reports]).toEqual([undefined, []]);
});

test.each([
  ['another extension', { ...page, id: 'other' }],
  ['no tab', { ...page, tab: undefined }],
  ['a frame without an origin', { ...page, url: 'about:srcdoc', origin: 'null' }],
  ['a page of the browser', { ...page, url: 'chrome://settings', tab: { id: 7, url: 'chrome://settings' } }],
])('from %s nothing is heard', (_, sender) => {
  const { say, reports } = hearing();
  expect([say(report(), sender), reports]).toEqual([undefined, []]);
});

test('a registry is taken from the page itself, not from its frames nor from private windows, and as text alone', () => {
  const { say, declared } = hearing();
  say({ declares: JSON.stringify('{}') });
  say({ declares: JSON.stringify('framed') }, { ...page, frameId: 3 });
  say({ declares: JSON.stringify('private') }, { ...page, tab: { ...page.tab, incognito: true } });
  say({ declares: JSON.stringify({ services: [] }) });
  say({ declares: '{' });
  expect(declared).toEqual(['https://inservice.ru/ {}']);
});
