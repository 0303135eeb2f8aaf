import { offered, stopped, wanted } from './control/line.ts';

/** Carries what the guard stopped to the background. Content scripts do without the polyfill. */
interface Extension {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

const { browser, chrome } = globalThis as { readonly browser?: Extension; readonly chrome?: Extension };
const extension = browser ?? chrome;

addEventListener(
  offered,
  (event) => {
    const line = event instanceof MouseEvent ? event.relatedTarget : null;
    line?.addEventListener(stopped, (report) => {
      if (!(report instanceof CustomEvent)) return;
      extension?.runtime.sendMessage({ stopped: String(report.detail) }).catch(() => {
        // After an update of the extension its old scripts have nobody to tell; the guard goes on stopping.
      });
    });
  },
  { once: true, capture: true },
);
dispatchEvent(new Event(wanted));
