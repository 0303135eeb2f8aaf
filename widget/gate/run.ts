/** Makes values that Trusted Types accept. The policy stays in this closure: the page cannot borrow it. */
function trust(): { createScript(text: string): string; createScriptURL(url: string): string } {
  const plain = { createScript: (text: string) => text, createScriptURL: (url: string) => url };
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: typeof plain): typeof plain };
  };
  try {
    return trustedTypes?.createPolicy('inservice-consent', plain) ?? plain;
  } catch {
    // The page's CSP names its policies and not ours: inline scripts then fail loudly in its console, as CSP says.
    return plain;
  }
}

/**
 * Runs parked scripts one after the other, in the order in which they are handed over, whatever `async` says;
 * external ones are fetched ahead in parallel. A script that fails to load does not stop the next.
 * Each is replaced by a fresh element, because a script parsed by innerHTML can never run itself.
 */
export function scriptRunner(document: Document, nonce: string | undefined) {
  const policy = trust();
  let last: Promise<void> | undefined;

  const fresh = (parked: HTMLScriptElement): HTMLScriptElement => {
    const script = document.createElement('script');
    for (const { name, value } of parked.attributes) {
      if (!/^(type|src|async|data-(src|type|purpose))$/.test(name)) script.setAttribute(name, value);
    }
    const type = parked.dataset.type;
    if (type) script.type = type;
    script.nonce = parked.nonce || nonce || '';
    // Scripts made by script are async unless told otherwise.
    script.async = false;
    if (parked.dataset.src === undefined) script.text = policy.createScript(parked.text);
    else script.src = policy.createScriptURL(parked.dataset.src);
    return script;
  };

  const ahead = (parked: HTMLScriptElement) => {
    if (parked.dataset.type === 'module' || parked.dataset.src === undefined) return;
    const hint = document.createElement('link');
    hint.rel = 'preload';
    hint.as = 'script';
    hint.href = parked.dataset.src;
    hint.nonce = parked.nonce || nonce || '';
    if (parked.hasAttribute('crossorigin')) hint.crossOrigin = parked.getAttribute('crossorigin');
    if (parked.integrity) hint.integrity = parked.integrity;
    document.head.append(hint);
    hint.onload = hint.onerror = () => hint.remove();
  };

  /** Puts the script into the page. A promise stands for one that has yet to load. */
  const put = (parked: HTMLScriptElement): Promise<void> | undefined => {
    if (!parked.isConnected) return;
    const script = fresh(parked);
    const loads = parked.dataset.src !== undefined || script.type === 'module';
    const done = loads
      ? new Promise<void>((settle) => {
          script.onload = script.onerror = () => settle();
        })
      : undefined;
    parked.replaceWith(script);
    return done;
  };

  return (parked: HTMLScriptElement) => {
    if (last) {
      ahead(parked);
      const mine = last
        .then(() => put(parked))
        .then(() => {
          if (last === mine) last = undefined;
        });
      last = mine;
      return;
    }
    const mine: Promise<void> | undefined = put(parked)?.then(() => {
      if (last === mine) last = undefined;
    });
    last = mine;
  };
}
