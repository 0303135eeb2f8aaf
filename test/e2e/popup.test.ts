import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { serveStoringSite } from './storing-page.ts';

const site = fixture({ extension: true });

/** Playwright shows no popups; the browser's own protocol does. */
async function inPopup(session: CDPSession, expression: string): Promise<unknown> {
  const { targetInfos } = await session.send('Target.getTargets');
  const popup = targetInfos.find(({ url }) => url.endsWith('/extension/panel/index.html'));
  if (!popup) throw new Error('no popup is open');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: popup.targetId, flatten: false });
  const answer = new Promise<string>((resolve) => {
    session.once('Target.receivedMessageFromTarget', ({ message }) => resolve(message));
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const found = JSON.parse(await answer).result.result.value;
  await session.send('Target.detachFromTarget', { sessionId });
  return found;
}

test('the popup shows the site of the page behind it, at a width of its own', async () => {
  serveStoringSite(site.service);
  await site.page.goto('https://inservice.ru/stores');
  await site.page.bringToFront();
  await site.browser.context.serviceWorkers()[0]?.evaluate('chrome.action.openPopup()');
  const session = await site.browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session');
  const look = `[document.querySelector('h1')?.textContent, document.querySelectorAll('[data-id]').length,
    document.body.offsetWidth, document.documentElement.scrollWidth <= innerWidth]`;
  await expect.poll(() => inPopup(session, look).catch(String)).toEqual(['inservice.ru', 11, 400, true]);
});
