import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Service } from '../../../shared/core/registry/registry.ts';
import { text as inlineEn } from '../../../shared/core/text/inline/en.ts';
import { text as inlineKk } from '../../../shared/core/text/inline/kk.ts';
import { text as inlineRu } from '../../../shared/core/text/inline/ru.ts';
import { text as en } from '../../../shared/core/text/preferences/en.ts';
import { text as kk } from '../../../shared/core/text/preferences/kk.ts';
import { text as ru } from '../../../shared/core/text/preferences/ru.ts';
import { allServices } from '../../../widget/ui/declared.ts';
import type { Here } from '../../../widget/ui/here.ts';
import { StorageList } from '../../../widget/ui/storage-list.tsx';

const { own, known } = allServices();
const services: readonly Service[] = [...own, ...known];

/** An item under the first declaration of a service, or under none. */
function here(kind: Here['kind'], id?: string): Here {
  const service = services.find((one) => one.id === id);
  const declaration = service?.items?.[0];
  const purpose = service?.purposes[0] ?? 'unknown';
  return { kind, name: declaration?.name ?? 'x', service, declaration, purpose, value: undefined };
}

/** What stands under the name of an item: where it is, whose, how long. */
function lineOf(item: Here, text = ru, inline = inlineRu) {
  const nothing = () => undefined;
  render(<StorageList text={text} inline={inline} items={[item]} said="" onErase={nothing} onRead={nothing} />);
  return document.querySelector('li .small')?.textContent;
}

test.each([
  ['local-storage', 'mixpanel', 'хранилище браузера · Mixpanel · 1 год'],
  ['session-storage', 'mixpanel', 'хранилище вкладки · Mixpanel · до закрытия вкладки'],
  ['session-storage', undefined, 'хранилище вкладки · до закрытия вкладки'],
  ['cookie', undefined, 'cookie'],
] as const)('of an item in %s of %s one lifetime is said', (kind, id, line) => {
  expect(lineOf(here(kind, id))).toBe(line);
});

test.each([
  [ru, inlineRu, 'cookie · inService: выбор о cookie · 1 год'],
  [kk, inlineKk, 'cookie · inService: cookie таңдауы · 1 жыл'],
  [en, inlineEn, 'cookie · inService: cookie choice · 1 year'],
])("our own services are named in the person's language: $lang", (text, inline, line) => {
  expect(lineOf(here('cookie', 'inservice-consent'), text, inline)).toBe(line);
});

test.each([
  ['mp_gen_new-tab.id:x/y', ['mp_', 'gen_', 'new-', 'tab.', 'id:', 'x/', 'y']],
  ['__ph__', ['__', 'ph__']],
  ['mixpanelBrowserDb', ['mixpanelBrowserDb']],
])('the name %s breaks behind its separators', (name, parts) => {
  lineOf({ ...here('cookie'), name });
  const shown = document.querySelector('.code');
  expect([shown?.innerHTML.split('<wbr>'), shown?.textContent]).toEqual([parts, name]);
});
