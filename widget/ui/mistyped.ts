import { actions, judgeOption, options } from '../../shared/core/markup/options.ts';
import { isPurpose } from '../../shared/core/policy/purposes.ts';
import { marksOf } from '../gate/tag.ts';
import { say } from '../say.ts';
import type { Shell } from '../shell.ts';

/** Tells the developer of words on the drop-in's tag, and on the page's buttons, that do nothing. */
export function tellMistyped(data: Readonly<DOMStringMap>): void {
  for (const [key, value = ''] of Object.entries(data)) {
    const name = `data-${key.replaceAll(/[A-Z]/g, '-$&').toLowerCase()}`;
    const verdict = judgeOption(name, value);
    if (verdict === 'unknown') say(`there is no option ${name}`);
    if (verdict === 'wrong value') {
      say(`${name} does not take "${value}"; it takes ${options[name]?.join(', ')}, and the default is used`);
    }
  }
  for (const button of document.querySelectorAll('[data-consent]')) {
    const action = button.getAttribute('data-consent') ?? '';
    if (!actions.includes(action))
      say(`data-consent does not take "${action}"; it takes ${actions.join(', ')}`, button);
  }
}

/**
 * Tells of scripts that are marked and do not wait. Released ones look the same: nothing is told on a page that began
 * with an answer, nor of what needs none.
 */
export async function tellUnheld(permits: Shell['permits']): Promise<void> {
  const first = await window.inserviceConsent?.ready;
  if (first?.status !== 'unset') return;
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[data-purpose]')) {
    const { purposes, service } = marksOf(script);
    const free = purposes.every(isPurpose) && permits(purposes, service);
    if (!free && script.type !== 'text/plain' && /^$|script|module|plain/i.test(script.type))
      say('a script with data-purpose waits only with type="text/plain", so written', script);
  }
}
