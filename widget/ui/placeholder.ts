import { fill } from '../../shared/core/text/fill.ts';
import type { InlineText } from '../../shared/core/text/inline/text.ts';
import { inLanguage } from '../../shared/core/text/localized.ts';
import { element } from '../../shared/ui/element.ts';
import { sheet } from '../../shared/ui/sheet.ts';
import { allServices } from './declared.ts';
import { frameGrant } from './frame-grant.ts';
import placeholderCss from './placeholder.css?inline';
import { viaOf } from './via.ts';
import type { View } from './view.ts';

interface Words {
  readonly text: InlineText;
}

const look = sheet(placeholderCss);

/** Where a held frame would be loaded from, as people know it. */
function hostOf(frame: Element): string {
  try {
    return new URL(frame.getAttribute('data-src') ?? '', document.baseURI).hostname || location.hostname;
  } catch {
    return location.hostname;
  }
}

/** What a frame says it needs. */
export const needsOf = (frame: Element): readonly string[] =>
  (frame.getAttribute('data-purpose') ?? '').split(/\s+/).filter(Boolean);

/** The element that stands in a frame's place: an open shadow root of its own. */
export function placeholderHost({ stage }: View): HTMLElement {
  const host = document.createElement('inservice-placeholder');
  // Our languages are written from the left, whatever the page's is.
  host.dir = 'ltr';
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  root.adoptedStyleSheets = [look, ...stage.look.slice(1)];
  return host;
}

/** Says what is held, whose it is and what for, and offers the least grant that releases it. */
export function drawPlaceholder(
  view: View,
  { text: { lang, placeholder: words } }: Words,
  frame: Element,
  host: HTMLElement,
  preferences: (opener: Element) => void,
): void {
  const { shell, text } = view;
  const { own, known } = allServices(shell.registry);
  const id = frame.getAttribute('data-service');
  const declared = [...own, ...known].find((service) => service.id === id);
  const needs = needsOf(frame);
  const { purposes, service, choice } = frameGrant(shell.consent(), needs, declared);
  const from = hostOf(frame);
  const said = element('p', { role: 'status', class: 'small' });

  const button = (action: string, label: string, act: (made: Element) => void) => {
    const made = element('button', { type: 'button', class: 'button', part: 'button', 'data-action': action }, label);
    made.onclick = () => act(made);
    return made;
  };
  const grant = () => {
    shell.decide(choice, viaOf('placeholder'), box.textContent ?? '');
    // Released, the box is gone by now.
    if (host.isConnected) said.textContent = words.failed;
  };
  const named = purposes.map((purpose) => text.purposes[purpose]).join(', ');
  const lines = [
    fill(words.held, { who: declared ? inLanguage(declared.name, lang) : from, purposes: named }),
    service ? words.forService : words.forPurposes,
    ...(shell.gpc && purposes.includes('advertising') ? [words.gpc] : []),
  ];
  const title = frame.getAttribute('title') || fill(words.title, { host: from });
  const box = element(
    'div',
    { class: 'placeholder', part: 'placeholder', role: 'group', 'aria-label': title, lang },
    element('p', { class: 'title' }, title),
    ...lines.map((line, at) => element('p', at ? { class: 'small' } : {}, line)),
    element(
      'div',
      { class: 'answers' },
      button(
        'grant',
        service ? fill(words.grantService, { service: inLanguage(service.name, lang) }) : words.grant,
        grant,
      ),
      button('preferences', words.preferences, preferences),
    ),
    said,
  );
  // Drawn anew, the button that had the focus has it still.
  const reached = host.shadowRoot?.activeElement?.getAttribute('data-action');
  host.shadowRoot?.replaceChildren(box);
  if (reached) box.querySelector<HTMLElement>(`[data-action="${reached}"]`)?.focus({ preventScroll: true });
}
