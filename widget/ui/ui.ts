import type { Decision } from '../../shared/core/consent/decided.ts';
import { operatorSites } from '../../shared/core/policy/operator-name.ts';
import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import type { Shell, Surface } from '../shell.ts';
import { type BannerAction, banner } from './banner.ts';
import { readLook } from './look.ts';
import { raise } from './stage.ts';
import type { View } from './view.ts';

const warn = (error: unknown) => console.warn('inService consent', error);

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

type Layer = 'banner' | 'preferences' | undefined;

/** Prepares the interface, in the site's own words where it has any. Nothing is seen until a layer is called for. */
export const open = (shell: Shell, text: BannerText): Surface | Promise<Surface> =>
  document.querySelector('script[data-inservice-texts]')
    ? import('./own-texts.ts').then(({ inOwnWords }) => surface(shell, inOwnWords('banner', text)))
    : surface(shell, text);

/** One layer stands at a time. */
export function surface(shell: Shell, text: BannerText): Surface {
  const { options } = shell;
  const look = readLook(options.data);
  const stage = raise(look, text.lang);
  const { root } = stage;
  const policyUrl = options.data.policyUrl ?? shell.registry?.policyUrl ?? `https://${operatorSites[0]}/`;
  const view: View = { shell, stage, policyUrl, text };
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
    // Whatever the first look does not wait for.
    import('./standing.ts').then(({ attend }) => attend(view, () => layer, hide)).catch(warn);
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
        text: view.text,
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
    const { edit } = await import('./preferences.tsx');
    const { stand, close } = await edit(view, () => {
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
        warn(error);
        void import('./standing.ts').then(({ tellFailure }) => tellFailure(view));
      })
      .finally(() => {
        opening = undefined;
      }));
  }

  stage.host.addEventListener('focusin', ({ relatedTarget }) => {
    before = relatedTarget ?? before;
  });
  const redraw = () => layer === 'banner' && (shell.consent().status === 'current' ? hide() : draw());
  shell.on('change', redraw);
  root.addEventListener('language', redraw);

  return {
    show,
    hide,
    preferences,
    // Where nobody decided yet, nothing is waited for.
    ask: () =>
      shell.consent().status === 'unset'
        ? show()
        : import('./notice.ts')
            .then(({ tell }) => (layer ? undefined : tell(view)))
            .catch(warn)
            .then(() => shell.consent().status === 'stale' && show()),
    inline: (tag) => import('./inline.ts').then(({ inline }) => inline(view, preferences, tag)).catch(warn),
  };
}
