import type { Decision } from '../../shared/core/consent/decided.ts';
import { operator } from '../../shared/core/policy/operator.ts';
import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import { element } from '../../shared/ui/element.ts';
import type { Shell, Surface } from '../shell.ts';
import { type BannerAction, banner } from './banner.ts';
import { readLook } from './look.ts';
import { raise } from './stage.ts';
import { stepAside } from './step-aside.ts';

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

type Layer = 'banner' | 'preferences' | undefined;

/** Prepares the interface. Nothing is seen until `show` or `preferences` is called. One layer stands at a time. */
export function open(shell: Shell, text: BannerText): Surface {
  const { options } = shell;
  const { signal } = new AbortController();
  const look = readLook(options.data);
  const stage = raise(look, text.lang);
  const { root } = stage;
  const policyUrl = options.data.policyUrl ?? shell.registry?.policyUrl ?? `https://${operator.sites[0]}/`;
  let layer: Layer;
  let opening: Promise<void> | undefined;
  let closePreferences: (() => void) | undefined;
  /** The preferences took the banner's place, and give it back when closed unanswered. */
  let fromBanner = false;
  /** What had the focus before the interface took it. */
  let before: EventTarget | null | undefined;

  const turn = (to: Layer) => {
    const from = layer;
    layer = to;
    if (from) shell.emit('hide', { layer: from });
    if (to) shell.emit('show', { layer: to });
  };

  /** All purposes, when the page shows the banner to somebody who has decided. */
  const asked = () => {
    const { ask } = shell.consent();
    return ask.length ? ask : optionalPurposes;
  };

  const decideAll = (decision: Decision) => {
    const purposes = Object.fromEntries(asked().map((purpose) => [purpose, decision]));
    shell.decide({ purposes }, 'banner', root.textContent ?? '');
    hide();
  };

  const act = (action: BannerAction, from: Element) => {
    if (action === 'deny-all') decideAll('denied');
    else if (action === 'grant-all') decideAll('granted');
    else if (action === 'preferences') void preferences(from);
    else hide();
  };

  const draw = () =>
    stage.place(
      banner({
        text,
        layout: look.layout,
        stale: shell.consent().status === 'stale',
        ask: asked(),
        gpc: shell.gpc,
        policyUrl,
        onAct: act,
      }),
    );

  function show() {
    if (layer) return;
    draw();
    turn('banner');
  }

  function hide() {
    fromBanner = false;
    closePreferences?.();
    if (layer !== 'banner') return;
    const focused = root.activeElement;
    stage.place();
    if (focused && before instanceof HTMLElement) before.focus();
    turn(undefined);
  }

  async function openPreferences(opener: Element | null | undefined) {
    const { edit, loadText } = await import('./preferences.tsx');
    const words = await loadText(text.lang);
    const { stand, close } = edit(shell, stage, text, words, policyUrl, () => {
      closePreferences = undefined;
      const again = fromBanner && shell.consent().status !== 'current';
      if (again) draw();
      else stage.place();
      turn(again ? 'banner' : undefined);
      // The banner was drawn anew, and its button with it.
      const back = opener?.isConnected ? opener : again ? root.querySelector('[data-action=preferences]') : before;
      if (back instanceof HTMLElement) back.focus();
    });
    await nextTask();
    fromBanner = layer === 'banner';
    closePreferences = close;
    stand();
    turn('preferences');
  }

  function preferences(opener?: Element | null) {
    if (layer === 'preferences') return Promise.resolve();
    return (opening ??= openPreferences(opener)
      .catch((error: unknown) => {
        console.error('inService consent: the preferences could not be loaded', error);
        root.querySelector('[role=alert]')?.remove();
        root.querySelector('.scroll')?.append(element('p', { role: 'alert' }, text.failed));
      })
      .finally(() => {
        opening = undefined;
      }));
  }

  // Pressed outside of the banner, Escape belongs to the page.
  root.addEventListener(
    'keydown',
    (event) => event instanceof KeyboardEvent && event.key === 'Escape' && layer === 'banner' && hide(),
  );
  root.host.addEventListener('focusin', (event) => {
    if (event instanceof FocusEvent && event.relatedTarget) before = event.relatedTarget;
  });
  stepAside(document, () => root.querySelector('.banner'), signal);
  shell.on('change', () => layer === 'banner' && (shell.consent().status === 'current' ? hide() : draw()), { signal });

  return { show, hide, preferences };
}
