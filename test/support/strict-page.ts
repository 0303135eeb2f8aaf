import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { fixture } from './fixture.ts';

const csp =
  "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'nonce-n0nce'; connect-src 'self'; frame-src https:; require-trusted-types-for 'script'";

/** A frame that waits for a grant of one service. */
export const heldFrame =
  '<iframe data-purpose="statistics" data-service="yandex-metrica" data-src="https://video.example/1" title="Video" width="400" height="260"></iframe>';

/** Pages under a strict policy with Trusted Types, the drop-in first in their head, and what can be asked of them. */
export function strictPages(stage: ReturnType<typeof fixture>, address: string) {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return {
    async visit(body: string, { lang = 'ru', head = '', tag = '' } = {}) {
      const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Page</title><meta name="viewport" content="width=device-width">${head}<script nonce="n0nce" src="/consent/inservice-consent.js" ${tag}></script><style nonce="n0nce">body{margin:0}.fill{position:relative;height:300px}.fill iframe{position:absolute;inset:0;width:100%;height:100%;border:0}</style></head><body><main><h1>Page</h1>${body}</main></body></html>`;
      stage.serve({
        [address]: { html, headers: { 'content-security-policy': csp } },
        'https://video.example/1': { html: '<title>Video</title>' },
      });
      await stage.page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
          document.documentElement.dataset['violation'] = violatedDirective;
        });
      });
      stage.page.setDefaultTimeout(10_000);
      await stage.page.goto(address);
      return stage.page;
    },
    /** What the policy had to refuse. */
    violation: () => stage.page.evaluate(() => document.documentElement.dataset['violation']),
    control: (element: string, action: string) => stage.page.locator(`${element} [data-action=${action}]`).first(),
    /** What axe finds wrong with the page as it stands, in one line; `not checked` when it looked at no colours. */
    async axeFindings(): Promise<string> {
      // Tests speak to the page past its policy.
      const session = await stage.browser.context.newCDPSession(stage.page);
      await session.send('Runtime.evaluate', { expression: axe, allowUnsafeEvalBlockedByCSP: true });
      const { result } = await session.send('Runtime.evaluate', {
        expression:
          'axe.run(document).then(({violations, passes}) => passes.some(({id}) => id === "color-contrast") ? violations.map(({id, nodes}) => id + " " + nodes[0].html).join() : "not checked")',
        awaitPromise: true,
        allowUnsafeEvalBlockedByCSP: true,
      });
      return String(result.value);
    },
  };
}
