/** Makes values that Trusted Types accept. */
export interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

const same = (text: string) => text;
const plain: Policy = { createHTML: same, createScript: same, createScriptURL: same };

function make(): Policy {
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };
    return trustedTypes?.createPolicy('inservice-consent', plain) ?? plain;
  } catch {
    // The page's CSP names its policies and not ours: what then fails, fails loudly in its console.
    return plain;
  }
}

/** The one policy of the page: a second of its name would be refused. It stays inside our scripts. */
export const policy = /* @__PURE__ */ make();
