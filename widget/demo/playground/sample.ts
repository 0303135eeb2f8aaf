import type { Registry } from '../../../shared/core/registry/registry.ts';

const day = 86_400;

/** What the playground begins with: a small shop. */
const sample: Registry = {
  version: 1,
  policyUrl: 'https://shop.example/privacy',
  editions: [{ id: '2026-01', published: { 'shop.example': '2026-01-15' }, kind: 'material' }],
  services: [
    {
      id: 'shop',
      name: 'Магазин',
      purposes: ['necessary'],
      items: [
        {
          name: 'cart',
          lifetime: 0,
          about: {
            ru: 'Помнит, что лежит в корзине.',
            kk: 'Себетте не бар екенін есте сақтайды.',
            en: 'Remembers what is in the cart.',
          },
        },
      ],
    },
    {
      id: 'recent',
      name: 'Недавно просмотренное',
      purposes: ['personalization'],
      items: [{ name: 'recent', lifetime: 30 * day }],
    },
    {
      id: 'yandex-metrica',
      name: 'Яндекс Метрика',
      vendor: 'ООО «Яндекс»',
      country: 'RU',
      purposes: ['statistics'],
      urls: ['mc.yandex.ru', 'mc.yandex.com'],
      items: [{ name: '_ym_uid', lifetime: 365 * day }, { name: '_ym*' }],
    },
  ],
};

/** Lists and objects that fit into a line stand in one. */
const inLines = (text: string): string =>
  text.replaceAll(/[[{][^[\]{}]*[\]}]/g, (flat) => {
    const line = flat.replaceAll(/\s+/g, ' ');
    return line.length > 64 ? flat : line;
  });

export const sampleText = inLines(JSON.stringify(sample, null, 2));
