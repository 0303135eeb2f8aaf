import { readPublishedRegistry } from '../shared/page/frame/published-registry.ts';
import { declared, offered, stopped, taken, wanted } from './control/line.ts';
import { registryKey } from './control/registry-key.ts';

/** Carries what the guard stopped to the background. Content scripts do without the polyfill. */
interface Extension {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly local: { get(key: string): Promise<Readonly<Record<string, unknown>>> } };
}

const { browser, chrome } = globalThis as { readonly browser?: Extension; readonly chrome?: Extension };
const extension = browser ?? chrome;

/** Milliseconds after which a background that was stopped is told again, three times. */
const again = 400;

async function tell(message: object, tries = 3): Promise<void> {
  try {
    await extension?.runtime.sendMessage(message);
  } catch {
    // After an update of the extension its old scripts have nobody to tell; the guard goes on stopping.
    if (tries) setTimeout(tell, again, message, tries - 1);
  }
}

addEventListener(
  offered,
  (event) => {
    const line = event instanceof MouseEvent ? event.relatedTarget : null;
    if (!line) return;
    line.addEventListener(stopped, (report) => {
      if (report instanceof CustomEvent) void tell({ stopped: String(report.detail) });
    });
    line.dispatchEvent(new Event(taken));
    const key = registryKey(location.host);
    extension?.storage.local.get(key).then(
      ({ [key]: packed }) => {
        if (typeof packed === 'string') line.dispatchEvent(new CustomEvent(declared, { detail: packed }));
      },
      () => undefined,
    );
  },
  { once: true, capture: true },
);
dispatchEvent(new Event(wanted));

// What the site declares is known once its page has loaded; the next visit begins with it.
if (window === window.top)
  addEventListener('load', () => {
    void readPublishedRegistry().then((text) => (text === 'null' ? undefined : tell({ declares: text })));
  });
