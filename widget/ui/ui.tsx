import type { Decision } from '../../shared/core/consent/decided.ts';
import { operator } from '../../shared/core/policy/operator.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import type { Shell, Surface } from '../shell.ts';
import { Banner } from './banner.tsx';
import { raise } from './stage.ts';

/** Prepares the interface. Nothing is seen until `show` or `preferences` is called. */
export function open(shell: Shell, text: BannerText): Surface {
  const { options, gpc } = shell;
  const stage = raise(options, text.lang);
  const policyUrl = options.policyUrl ?? shell.registry?.policyUrl ?? `https://${operator.sites[0]}/`;
  let shown: 'banner' | 'preferences' | undefined;
  let failed = false;

  const decideAll = (decision: Decision) => {
    const purposes = Object.fromEntries(shell.consent().ask.map((purpose) => [purpose, decision]));
    shell.decide({ purposes }, 'banner', stage.root.textContent ?? '');
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
        layout={options.layout}
        stale={status === 'stale'}
        ask={ask}
        gpc={gpc}
        policyUrl={policyUrl}
        failed={failed}
        onAct={act}
      />,
    );
  };

  function show() {
    if (shown) return;
    shown = 'banner';
    draw();
    shell.emit('show', { layer: shown });
  }

  function hide() {
    if (!shown) return;
    stage.draw(null);
    const layer = shown;
    shown = undefined;
    shell.emit('hide', { layer });
  }

  async function preferences(opener?: Element | null) {
    void opener;
    failed = true;
    draw();
  }

  return { show, hide, preferences };
}
