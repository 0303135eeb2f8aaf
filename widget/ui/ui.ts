import type { Decision } from '../../shared/core/consent/decided.ts';
import { leadingSite } from '../../shared/core/policy/operator-name.ts';
import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import type { Shell, Surface } from '../shell.ts';
import { type BannerAction, banner } from './banner.ts';
import { readLook } from './look.ts';
import type { Now } from './now.ts';
import { raise } from './stage.ts';
import { viaOf } from './via.ts';
import type { View } from './view.ts';
import { webAddress } from './web-address.ts';

const warn = (error: unknown) => console.warn('inService consent', error);

/** Prepares the interface, in the site's own words where it has any. Nothing is seen until a layer is called for. */
export const openWith = (shell: Shell, text: BannerText): Surface | Promise<Surface> =>
  document.querySelector('script[data-inservice-texts]')
    ? import('./own-texts.ts').then(({ inOwnWords }) => surface(shell, inOwnWords('banner', text)))
    : surface(shell, text);

/** One layer stands at a time. */
function surface(shell: Shell, text: BannerText): Surface {
  const { options } = shell;
  const look = readLook(options.data);
  const stage = raise(look, text.lang);
  const { root } = stage;
  const policyUrl = webAddress(options.data.policyUrl, shell.registry?.policyUrl) ?? `https://${leadingSite}/`;
  const view: View = { shell, stage, policyUrl, text };
  let opening: Promise<void> | undefined;
  const now: Now = {
    turn(to) {
      const from = now.layer;
      now.layer = to;
      if (from) shell.emit('hide', { layer: from });
      if (to) shell.emit('show', { layer: to });
      // Whatever the first look does not wait for.
      const { decidedAt } = shell.consent();
      import('./standing.ts').then(({ attend }) => attend(view, now, hide, decidedAt)).catch(warn);
    },
    draw() {
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
    },
  };

  /** All purposes, when the page shows the banner to somebody who has decided. */
  const asked = () => {
    const { ask } = shell.consent();
    return ask[0] ? ask : optionalPurposes;
  };

  const decideAll = (decision: Decision) => {
    const purposes = Object.fromEntries(asked().map((purpose) => [purpose, decision]));
    shell.decide({ purposes }, viaOf('banner'), root.textContent ?? '');
    // Refused to a script, it goes on asking.
    if (shell.consent().status === 'current') hide();
  };

  const act = (action: BannerAction, from: Element) => {
    if (action === 'deny-all') decideAll('denied');
    else if (action === 'grant-all') decideAll('granted');
    else if (action === 'preferences') void preferences(from);
    else hide();
  };

  function show() {
    if (now.layer) return;
    now.draw();
    now.turn('banner');
  }

  function hide() {
    now.fromBanner = false;
    now.close?.();
    if (now.layer !== 'banner') return;
    const focused = root.activeElement;
    stage.place();
    if (focused) (now.before as Partial<HTMLElement> | undefined)?.focus?.();
    now.turn(undefined);
  }

  function preferences(opener?: Element | null) {
    if (now.layer === 'preferences') return Promise.resolve();
    return (opening ??= import('./open-preferences.ts')
      .then(({ openPreferences }) => openPreferences(view, now, opener))
      .catch((error: unknown) => {
        warn(error);
        void import('./standing.ts').then(({ tellFailure }) => tellFailure(view));
      })
      .finally(() => {
        opening = undefined;
      }));
  }

  stage.host.addEventListener('focusin', (event) => {
    now.before = event.relatedTarget ?? now.before;
  });

  return {
    show,
    hide,
    preferences,
    // Where nobody decided yet, nothing is waited for.
    ask: () =>
      shell.consent().status === 'unset'
        ? show()
        : import('./notice.ts')
            .then(({ tell }) => (now.layer ? undefined : tell(view)))
            .catch(warn)
            .then(() => shell.consent().status === 'stale' && show()),
    inline: (tag) => import('./inline.ts').then(({ inline }) => inline(view, preferences, tag)).catch(warn),
  };
}
