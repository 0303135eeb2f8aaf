import { operatorName } from '../../shared/core/policy/operator-name.ts';
import { type OptionalPurpose, optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { element } from '../../shared/ui/element.ts';

export type BannerAction = 'deny-all' | 'grant-all' | 'preferences' | 'close';

interface BannerState {
  readonly text: BannerText;
  readonly layout: 'bar' | 'box' | 'dialog';
  readonly stale: boolean;
  /** The purposes in question. */
  readonly ask: readonly OptionalPurpose[];
  readonly gpc: boolean;
  readonly policyUrl: string;
  readonly onAct: (action: BannerAction, from: Element) => void;
}

/**
 * The first layer: three answers on equal terms. The first visit waits for it, so it is made of plain elements;
 * Preact comes with the preferences.
 */
export function banner({ text, layout, stale, ask, gpc, policyUrl, onAct }: BannerState): HTMLElement {
  const all = ask.length === optionalPurposes.length;
  const grant = all ? text.grantAll : text.grant;
  const purposes = ask.map((purpose) => text.purposes[purpose]).join(', ');

  const button = (action: BannerAction, attributes: Readonly<Record<string, string>>, content: string) => {
    const made = element('button', { type: 'button', 'data-action': action, ...attributes }, content);
    made.onclick = () => onAct(action, made);
    return made;
  };
  const answer = (action: BannerAction, label: string) => button(action, { class: 'button', part: 'button' }, label);
  return element(
    'section',
    {
      class: `banner ${layout}`,
      part: 'banner',
      popover: 'manual',
      role: layout === 'dialog' ? 'dialog' : 'region',
      'aria-labelledby': 'title',
    },
    element(
      'div',
      { class: 'scroll' },
      element(
        'div',
        { class: 'head' },
        element('h2', { id: 'title' }, text.title),
        button('close', { class: 'icon', 'aria-label': text.close, title: text.close }, '×'),
      ),
      element('p', {}, `${fill((stale ? text.stale : text.ask) || '{purposes}.', { purposes })} ${text.silence}`),
      ...(gpc && ask.includes('advertising') ? [element('p', {}, fill(text.gpc, { grant }))] : []),
      element(
        'p',
        { class: 'small' },
        `${text.operator}: `,
        element('span', { lang: 'ru' }, text.operatorName || operatorName),
        '. ',
        element('a', { href: policyUrl, target: '_blank', rel: 'noreferrer' }, text.policy),
      ),
    ),
    element(
      'div',
      { class: 'actions' },
      answer('deny-all', all ? text.denyAll : text.deny),
      answer('grant-all', grant),
      answer('preferences', text.preferences),
    ),
  );
}
