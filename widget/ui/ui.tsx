import type { Decision } from '../../shared/core/consent/decided.ts';
import { operator } from '../../shared/core/policy/operator.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import type { Shell, Surface } from '../shell.ts';
import { Banner } from './banner.tsx';
import { readLook } from './look.ts';
import { raise } from './stage.ts';

/** Prepares the interface. Nothing is seen until `show` or `preferences` is called. One layer stands at a time. */
export function open(shell: Shell, text: BannerText): Surface {
  const { options } = shell;
  const { signal } = new AbortController();
  const look = readLook(options.data);
  const stage = raise(look, text.lang);
  const { root } = stage;
  const policyUrl = options.data.policyUrl ?? shell.registry?.policyUrl ?? `https://${operator.sites[0]}/`;
  let layer: 'banner' | 'preferences' | undefined;
  let failed = false;
  let closePreferences: (() => void) | undefined;

  const turn = (to: typeof layer) => {
    const from = layer;
    if (from === to) return;
    layer = to;
    if (from) shell.emit('hide', { layer: from });
    if (to) shell.emit('show', { layer: to });
  };

  const decideAll = (decision: Decision) => {
    const purposes = Object.fromEntries(shell.consent().ask.map((purpose) => [purpose, decision]));
    shell.decide({ purposes }, 'banner', root.textContent ?? '');
    hide();
  };

  const act = (action: string, from: Element) => {
    if (action === 'deny-all') decideAll('denied');
    else if (action === 'grant-all') decideAll('granted');
    else if (action === 'preferences') void preferences(from);
    else hide();
  };

  const draw = () => {
    const { status, ask } = shell.consent();
    stage.draw(
      <Banner
        text={text}
        layout={look.layout}
        stale={status === 'stale'}
        ask={ask}
        gpc={shell.gpc}
        policyUrl={policyUrl}
        failed={failed}
        onAct={act}
      />,
    );
  };

  function show() {
    if (layer) return;
    draw();
    turn('banner');
  }

  function hide() {
    closePreferences?.();
    if (layer !== 'banner') return;
    stage.draw(null);
    turn(undefined);
  }

  async function preferences(opener?: Element | null) {
    if (layer === 'preferences') return;
    try {
      const { edit } = await import('./preferences.tsx');
      const fromBanner = layer === 'banner';
      closePreferences = await edit(shell, stage, text, policyUrl, () => {
        closePreferences = undefined;
        const again = fromBanner && shell.consent().status !== 'current';
        if (again) draw();
        else stage.draw(null);
        turn(again ? 'banner' : undefined);
        // The banner was drawn anew, and its button with it.
        const back = again && opener && !opener.isConnected ? root.querySelector('[data-action=preferences]') : opener;
        if (back instanceof HTMLElement) back.focus();
      });
      failed = false;
      turn('preferences');
    } catch (error) {
      console.error('inService consent: the preferences could not be loaded', error);
      failed = true;
      if (layer) draw();
    }
  }

  // Pressed outside of the banner, Escape belongs to the page.
  root.addEventListener(
    'keydown',
    (event) => event instanceof KeyboardEvent && event.key === 'Escape' && layer === 'banner' && hide(),
  );
  shell.on('change', () => layer === 'banner' && (shell.consent().status === 'current' ? hide() : draw()), { signal });

  return { show, hide, preferences };
}
