import { sheet } from '../../shared/ui/sheet.ts';
import { theme } from '../../shared/ui/theme.ts';
import bannerCss from './banner.css?inline';
import type { Look } from './look.ts';

/** Where the interface stands: the host element and its open shadow root, one per page. */
export interface Stage {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The style sheet of the banner, then those of the common look. */
  readonly look: readonly CSSStyleSheet[];
  /** Puts one layer there instead of what stood, or nothing. */
  place(layer?: HTMLElement): void;
}

/** Prepares the host. It joins the page with the first layer, beside `<body>`, which pages may replace. */
export function raise({ theme: name }: Pick<Look, 'theme'>, lang: string): Stage {
  const host = document.createElement('inservice-consent');
  const root = host.attachShadow({ mode: 'open' });
  host.lang = lang;
  host.dir = 'ltr';
  const look = [sheet(bannerCss), ...theme(name)];
  root.adoptedStyleSheets = look;
  return {
    host,
    root,
    look,
    place(layer) {
      if (!host.isConnected) document.documentElement.append(host);
      root.replaceChildren(...(layer ? [layer] : []));
      // The top layer, where no z-index of the page reaches; without popovers the banner's own z-index has to do.
      if (layer?.popover && 'showPopover' in layer) layer.showPopover();
    },
  };
}
