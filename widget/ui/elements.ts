import { bannerLater } from '../../shared/core/text/later.ts';
import { sheet } from '../../shared/ui/sheet.ts';
import toggleCss from '../../shared/ui/toggle.css?inline';
import inlineCss from './inline.css?inline';
import { inlinePreferences } from './inline-preferences.tsx';
import { inlineStorage } from './inline-storage.tsx';
import preferencesCss from './preferences.css?inline';
import type { View } from './view.ts';

type Live = (view: View, root: ShadowRoot, signal: AbortSignal) => Promise<void>;

/** Makes an element that lives as long as it is in the page, in an open shadow root. */
function elementOf(view: View, live: Live, sheets: readonly CSSStyleSheet[]): CustomElementConstructor {
  return class extends HTMLElement {
    #end: AbortController | undefined;

    connectedCallback(): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [...sheets];
      const speak = () => root.host.setAttribute('lang', view.text.lang);
      this.#end = new AbortController();
      const { signal } = this.#end;
      speak();
      // Our languages are written from the left, whatever the page's is.
      this.dir ||= 'ltr';
      view.stage.root.addEventListener('language', speak, { signal });
      live(view, root, signal).catch((error: unknown) => {
        console.warn('inService consent: the element could not be drawn', error);
        root.textContent = view.text.failed ?? bannerLater[view.text.lang].failed;
      });
    }

    disconnectedCallback(): void {
      this.#end?.abort();
    }
  };
}

/** Defines `<inservice-preferences>` and `<inservice-storage>`; those that stand in the page come to life at once. */
export function defineElements(view: View): void {
  const { look: common } = view.stage;
  const look = [...common.slice(0, 1), sheet(toggleCss + preferencesCss + inlineCss), ...common.slice(1)];
  customElements.define('inservice-preferences', elementOf(view, inlinePreferences, look));
  customElements.define('inservice-storage', elementOf(view, inlineStorage, look));
}
