import type { ConsoleMessage, Page, WebError } from 'playwright-core';
import { afterEach, beforeAll, expect } from 'vitest';
import type { fixture } from './fixture.ts';
import type { Served } from './service.ts';

/** What a page's content security policy allows: everything, or what a careful site lets through. */
export const policies = ['open', 'strict'] as const;
export type PagePolicy = (typeof policies)[number];

export const nonce = 'bm9uY2U';
export const strictPolicy = `script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; require-trusted-types-for 'script'`;

/** Says every violation in the console, from the first moment of each document. */
const watchViolations = () =>
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) =>
    console.info('policy violated:', violatedDirective, blockedURI, sourceFile, sample),
  );

/** Pages under a policy. A test fails when the policy had to refuse something, or when an error was not caught. */
export function under(policy: PagePolicy, site: ReturnType<typeof fixture>, header = strictPolicy) {
  const wrong: string[] = [];
  beforeAll(async () => {
    const { context } = site.browser;
    const watching = await context.addInitScript(watchViolations);
    const hear = (message: ConsoleMessage) => {
      if (/policy violated|Content Security Policy|requires 'Trusted/.test(message.text())) wrong.push(message.text());
    };
    const note = (error: WebError) => void wrong.push(String(error.error()));
    context.on('console', hear).on('weberror', note);
    // The browser outlives these tests.
    return async () => {
      context.off('console', hear).off('weberror', note);
      await watching.dispose();
    };
  });
  afterEach(async () => {
    // What the page said before this answer has arrived with it.
    await site.page.evaluate(() => undefined);
    expect(wrong.splice(0)).toEqual([]);
  });

  const served = (html: string, more: Served = {}): Served => ({
    ...more,
    html: policy === 'open' ? html : html.replace(/<script(?![^>]*\bnonce=)/g, `<script nonce="${nonce}"`),
    headers: { ...more.headers, ...(policy === 'strict' && { 'content-security-policy': header }) },
  });
  return {
    /** What a policy cannot change is tried with every case where everything is allowed, and else with the first. */
    cases: <Case>(all: readonly Case[]): readonly Case[] => (policy === 'open' ? all : all.slice(0, 1)),
    /** Markup with the policy's header, and its nonce on every script. */
    served,
    /** Serves markup at an address and goes there. */
    async visit(html: string, address = 'https://inservice.ru/test'): Promise<Page> {
      site.serve({ [address]: served(html) });
      await site.page.goto(address);
      return site.page;
    },
    /** What was refused or thrown; to be emptied by a test that expects it. */
    wrong,
  };
}
