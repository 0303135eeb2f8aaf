import { expect, test } from 'vitest';
import { banner, fixture, page, press, watch } from '../support/fixture.ts';

const site = fixture();

const text = '<h1>Шиномонтаж</h1>' + '<p>Запишитесь на удобное время. Мы подтвердим запись сообщением.</p>'.repeat(60);

/** Watches layout from the first moment, by an inline script ahead of the drop-in. */
const observed = page(text).replace(
  '<script src',
  `<script>window.shift = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  </script><script src`,
);

test.each(['bar', 'box', 'dialog'])('the banner as a %s shifts no layout and locks no scrolling', async (layout) => {
  const seen = watch(site.page);
  const tab = await site.visit(
    observed.replace('inservice-consent.js" ', `inservice-consent.js" data-layout="${layout}" `),
  );
  await banner(tab).waitFor();
  await tab.mouse.wheel(0, 400);
  await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(0);
  await press(tab, 'deny-all');
  await expect.poll(() => banner(tab).count()).toBe(0);
  expect([await tab.evaluate(() => (window as unknown as { shift: number }).shift), seen.errors]).toEqual([0, []]);
});

test.each(['bar', 'box'])(
  'the end of the page comes out from behind the banner as a %s, on a phone',
  async (layout) => {
    await site.page.setViewportSize({ width: 320, height: 640 });
    const tab = await site.visit(
      observed
        .replace('inservice-consent.js" ', `inservice-consent.js" data-layout="${layout}" `)
        .replace('</main>', '<a id="last" href="#x">Қазақша</a></main>')
        .replace('<title>', '<meta name="viewport" content="width=device-width"><title>'),
    );
    await banner(tab).waitFor();
    const length = () => tab.evaluate(() => document.documentElement.scrollHeight);
    const before = await tab.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await expect.poll(length).toBeGreaterThan(before + 200);
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect
      .poll(async () => {
        const [link, over] = [await tab.locator('#last').boundingBox(), await banner(tab).boundingBox()];
        return !!link && !!over && link.y > 0 && link.y + link.height <= over.y;
      })
      .toBe(true);
    await tab.evaluate(() => document.querySelector('main p')?.remove());
    await press(tab, 'deny-all');
    await expect.poll(length).toBeLessThan(before);
    expect(await tab.evaluate(() => document.querySelector('inservice-consent')?.getAttribute('style'))).toBeFalsy();
  },
);

test('beneath a modal of the page the banner does not pretend to be alive, and rises when that closes', async () => {
  await site.page.route('**/consent/ui-ru.js', async (route) => {
    await site.page.locator('dialog[open]').waitFor();
    await route.continue();
  });
  const tab = await site.visit(
    page('<dialog id="city"><button onclick="city.close()">Yes</button></dialog><script>city.showModal()</script>'),
  );
  const above = () => banner(tab).evaluate((layer) => layer.matches(':popover-open'));
  await banner(tab).waitFor();
  await expect.poll(above).toBe(false);
  await tab.locator('#city button').click();
  await expect.poll(above).toBe(true);
  await press(tab, 'deny-all');
  await expect.poll(() => banner(tab).count()).toBe(0);
});

test('a page that does not scroll is not made to by the banner, where a scroll bar would take room', async () => {
  const tab = await site.visit(page('<p>Short</p>'));
  await banner(tab).waitFor();
  await tab.waitForTimeout(200);
  expect(await tab.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});

test('a page may keep something else as dataLayer, and announce its own writes by storage events', async () => {
  const seen = watch(site.page);
  const tab = await site.visit(
    page(text).replace('<script src', '<script>window.dataLayer = { page: "home" }</script><script src'),
  );
  await press(tab, 'deny-all');
  expect(
    await tab.evaluate(() => {
      localStorage.setItem('a', '1');
      const made = new StorageEvent('storage', { key: 'a', storageArea: localStorage });
      class Own extends StorageEvent {}
      return [
        made.storageArea === localStorage,
        new Own('storage') instanceof Own,
        made instanceof StorageEvent && made.constructor === StorageEvent,
        String(StorageEvent) === String(StorageEvent.prototype.constructor),
        StorageEvent.name,
      ];
    }),
  ).toEqual([true, true, true, true, 'StorageEvent']);
  await expect.poll(() => banner(tab).count()).toBe(0);
  expect(seen.errors).toEqual([]);
});

test('what a page does with its own tags, and with those that are held, goes on as in a page of its own', async () => {
  const tab = await site.visit(page('<template><img src="https://mc.yandex.ru/watch/1"></template>'));
  await banner(tab).waitFor();
  expect(
    await tab.evaluate(() => {
      class Player extends Audio {}
      const place = document.createElement('p');
      const embed = 'https://www.youtube.com/embed/1';
      place.innerHTML = `<iframe src="${embed}"></iframe>`;
      const frame = place.firstElementChild as HTMLIFrameElement;
      frame.src += '?autoplay=1';
      const { content } = document.querySelector('template') as HTMLTemplateElement;
      const picture = content.children[0] as HTMLImageElement;
      document.createElement('p').append(picture);
      picture.src = '/own.png';
      const code = document.createElement('script');
      code.innerHTML = `window.code = "<iframe src='${embed}'>"`;
      document.head.append(code);
      return [
        new Player('/own.mp3') instanceof Player,
        new Audio(undefined).outerHTML,
        [Audio, Element.prototype.insertAdjacentHTML].map(String),
        frame.src,
        picture.outerHTML,
        (window as { code?: string }).code,
      ];
    }),
  ).toEqual([
    true,
    '<audio preload="auto"></audio>',
    ['function Audio() { [native code] }', 'function insertAdjacentHTML() { [native code] }'],
    'https://www.youtube.com/embed/1?autoplay=1',
    '<img src="/own.png">',
    "<iframe src='https://www.youtube.com/embed/1'>",
  ]);
});

test('the second click of a double click on the opener answers nothing', async () => {
  const tab = await site.visit(page('<button data-consent="preferences">x</button>'));
  await tab.locator('[data-consent=preferences]').click();
  const answer = tab.locator('inservice-consent [data-action=save]');
  await answer.waitFor();
  const box = await answer.boundingBox();
  if (!box) throw new Error('The answer has no place.');
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await tab.mouse.down({ clickCount: 2 });
  await tab.mouse.up({ clickCount: 2 });
  expect([await answer.count(), await tab.evaluate(() => document.cookie)]).toEqual([1, '']);
  await answer.click();
  await expect.poll(() => answer.count()).toBe(0);
});
