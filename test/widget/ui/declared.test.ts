import { expect, test } from 'vitest';
import { declared } from '../../../widget/ui/declared.ts';

const ids = (services: readonly { readonly id: string }[]) => services.map(({ id }) => id);

test('without a registry lists what inService itself declares', () => {
  expect(ids(declared(undefined, 'personalization', new Set()).own)).toEqual(['inservice-personal']);
});

test('lists what the catalogue knows apart from what the site declares', () => {
  const { own, known } = declared(
    {
      version: 1,
      editions: [{ id: '1', published: {}, kind: 'material' }],
      services: [{ id: 'hotjar', name: 'Hotjar, our words', purposes: ['quality', 'statistics'] }],
    },
    'quality',
    new Set(),
  );
  expect([ids(own), ids(known)]).toEqual([['hotjar'], ['clarity', 'sentry']]);
});

test('a known service whose tag stands in the page is one of its own', () => {
  const { own, known } = declared(undefined, 'quality', new Set(['clarity', 'youtube', 'nobody']));
  expect([ids(own).includes('clarity'), ids(known).includes('clarity'), ids(own).includes('youtube')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('what keeps the choice is no service that the site may use some day', () => {
  const shop = { version: 1, editions: [{ id: '1', published: {}, kind: 'material' }], services: [] } as const;
  const { own, known } = declared(shop, 'necessary', new Set());
  expect([ids(own), ids(known)]).toEqual([['inservice-consent'], []]);
});
