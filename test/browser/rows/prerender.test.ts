import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, state, watch } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons } from '../../support/tags.ts';
import { openUndriven } from '../../support/undriven.ts';

const site = fixture();

/** Reports to the server, since a page that is being prerendered cannot be driven. */
const report = `<script>
  const tell = (when) => navigator.sendBeacon('/told', JSON.stringify([when, document.prerendering, document.querySelectorAll('inservice-consent').length, inserviceConsent.state().status]));
  if (document.prerendering) {
    setTimeout(() => tell('before'), 700);
    document.addEventListener('prerenderingchange', () => setTimeout(() => tell('after'), 700));
  }
</script>`;

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit, served } = under(policy, site);

  test('a page that is being prerendered asks nobody; it asks when it is seen', async () => {
    const rules = '{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}';
    const leave = `<script>setTimeout(() => { location.href = '/next'; }, 2500)</script>`;
    site.serve({
      'https://inservice.ru/next': served(page(report)),
      'https://inservice.ru/told': { body: '' },
      'https://inservice.ru/first': served(page(`<script type="speculationrules">${rules}</script>${leave}`)),
    });
    const close = await openUndriven(site.service, 'https://inservice.ru/first');
    const told = () => site.service.arrivedAt('https://inservice.ru/told').map(({ body }) => JSON.parse(body));
    await expect
      .poll(async () => (await told()).length, { timeout: 15_000 })
      .toBe(2)
      .finally(close);
    expect(told()).toEqual([
      ['before', true, 0, 'unset'],
      ['after', false, 1, 'unset'],
    ]);
  });

  test('on plain http the choice is kept for the session, not Secure, and the page is told', async () => {
    const seen = watch(site.page);
    const tab = await visit(page(buttons), 'http://shop.example.com.kz/test');
    await banner(tab).waitFor();
    await press(tab, 'grant-all');
    await expect.poll(() => seen.console.filter((line) => line.includes('without https')).length).toBe(1);
    await tab.reload();
    const cookies = (await site.browser.context.cookies()).map(({ domain, secure, expires }) => [
      domain,
      secure,
      expires,
    ]);
    expect([(await state(tab))?.status, cookies]).toEqual(['current', [['.example.com.kz', false, -1]]]);
  });
});
