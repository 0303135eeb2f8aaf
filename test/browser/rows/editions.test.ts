import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { gated } from '../../support/tags.ts';

const site = fixture();

const first = { id: '2026-01', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' };
const second = { id: '2026-06', published: { 'inservice.ru': '2026-06-01' }, kind: 'material' };
const registry = (...editions: readonly object[]) => JSON.stringify({ version: 1, editions, services: [] });
const tags = gated('statistics', 'statistics') + gated('advertising', 'advertising');

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit } = under(policy, site);

  /** The registry stands in the page, or is fetched. */
  const ways = {
    inline: (text: string) =>
      visit(
        page(tags).replace(
          '<script src',
          `<script type="application/json" data-inservice-registry>${text}</script><script src`,
        ),
      ),
    fetched(text: string) {
      site.serve({
        'https://inservice.ru/consent.json': { body: text, headers: { 'content-type': 'application/json' } },
      });
      return visit(page(tags, { attributes: 'data-registry="/consent.json"' }));
    },
  };

  describe.each(['inline', 'fetched'] as const)('a registry that is %s', (way) => {
    const open = ways[way];

    test('17: after a material edition the choice is stale, everything is held, and the change is shown', async () => {
      const before = await open(registry(first));
      await press(before, 'grant-all');
      await expect.poll(() => ran(before)).toEqual(['statistics', 'advertising']);
      const tab = await open(registry(first, second));
      await banner(tab).waitFor();
      const { status, granted, edition } = (await state(tab)) ?? {};
      expect([status, granted, edition, await ran(tab)]).toEqual(['stale', ['necessary'], '2026-06', []]);
      expect(await banner(tab).textContent()).toContain('Политика обновилась');
      await press(tab, 'grant-all');
      await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
      await tab.reload();
      await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
      expect([(await state(tab))?.status, await banner(tab).count()]).toEqual(['current', 0]);
    });

    test('17: an edition that touches one purpose asks about that one, and leaves the others granted', async () => {
      await press(await open(registry(first)), 'grant-all');
      const tab = await open(registry(first, { ...second, touches: ['advertising'] }));
      await banner(tab).waitFor();
      expect([(await state(tab))?.status, (await state(tab))?.denied, await ran(tab)]).toEqual([
        'stale',
        ['advertising'],
        ['statistics'],
      ]);
      const text = await banner(tab).locator('p').first().textContent();
      expect([/реклам/i.test(text ?? ''), /статист/i.test(text ?? '')]).toEqual([true, false]);
      await press(tab, 'deny-all');
      expect([(await state(tab))?.status, (await state(tab))?.granted]).toEqual([
        'current',
        ['necessary', 'personalization', 'statistics', 'quality'],
      ]);
    });

    test.each([
      ['an editorial edition', { ...second, kind: 'editorial' }],
      ['an edition published for later', { ...second, published: { 'inservice.ru': '2999-01-01' } }],
    ])('17: %s asks nobody again', async (_, edition) => {
      await press(await open(registry(first)), 'grant-all');
      const tab = await open(registry(first, edition));
      await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
      expect([(await state(tab))?.status, await banner(tab).count()]).toEqual(['current', 0]);
    });

    test('17: refusals carry over a material edition, and nobody is asked again', async () => {
      await press(await open(registry(first)), 'deny-all');
      const tab = await open(registry(first, second));
      await expect.poll(async () => (await state(tab))?.status).toBe('current');
      await tab.waitForTimeout(300);
      expect([await ran(tab), await banner(tab).count()]).toEqual([[], 0]);
    });
  });
});
