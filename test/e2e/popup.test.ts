import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { serveStoringSite } from './storing-page.ts';

const site = fixture({ extension: true });

/** Popups and side panels: Playwright shows neither, the browser's own protocol does. */
async function panels(session: CDPSession): Promise<readonly string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.flatMap(({ url, targetId }) => (url.endsWith('/extension/panel/index.html') ? targetId : []));
}

/** Runs JavaScript in one of them, as if the person had just acted there. */
async function inPanel(session: CDPSession, targetId: string, expression: string): Promise<unknown> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answer = new Promise<string>((resolve) => {
    session.once('Target.receivedMessageFromTarget', ({ message }) => resolve(message));
  });
  const params = { expression, returnByValue: true, userGesture: true };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const found = JSON.parse(await answer).result.result.value;
  await session.send('Target.detachFromTarget', { sessionId });
  return found;
}

test('the popup shows the site of the page behind it, and opens the side panel, which follows the person to another', async () => {
  serveStoringSite(site.service);
  await site.page.goto('https://inservice.ru/stores');
  await site.page.bringToFront();
  await site.browser.context.serviceWorkers()[0]?.evaluate('chrome.action.openPopup()');
  const session = await site.browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session');
  await expect.poll(async () => (await panels(session)).length).toBe(1);
  const [popup = ''] = await panels(session);
  const look = `[document.querySelector('h1')?.textContent, document.querySelectorAll('[data-id]').length,
    document.documentElement.scrollWidth <= innerWidth, document.documentElement.classList.contains('popup')]`;
  await expect.poll(() => inPanel(session, popup, look).catch(String)).toEqual(['inservice.ru', 11, true, true]);
  expect(await inPanel(session, popup, 'document.body.offsetWidth')).toBe(400);

  // The popup goes as the side panel comes, and could not answer any more.
  await inPanel(
    session,
    popup,
    `void setTimeout(() => document.querySelector('[data-action=open-side]').click(), 100)`,
  );
  const sides = async () => (await panels(session)).filter((id) => id !== popup);
  await expect.poll(async () => (await sides()).length).toBe(1);
  const [side = ''] = await sides();
  await expect.poll(() => inPanel(session, side, look).catch(String)).toEqual(['inservice.ru', 11, true, false]);
  await site.page.goto('https://inservice.com/');
  await expect
    .poll(() => inPanel(session, side, `document.querySelector('h1')?.textContent`).catch(String))
    .toBe('inservice.com');
});
