import { isPurpose } from '../shared/core/policy/purposes.ts';
import { say } from './say.ts';
import type { Shell } from './shell.ts';

const marked = '[data-purpose]:is(script,iframe,img,link,picture,source,video,audio,object,embed)';

/** Tells the developer of marks that mean nothing here: on the page's tags, and on those that are held later. */
export function tellUnknown({ on }: Shell, declared: (service: string) => unknown): void {
  const tell = (element: Element, purposes: readonly string[], service: string | undefined) => {
    if (!purposes.every(isPurpose)) say('unknown purpose', element);
    if (service && !declared(service)) say(`unknown service "${service}"`, element);
  };
  for (const tag of document.querySelectorAll<HTMLElement>(marked))
    tell(tag, tag.dataset.purpose?.match(/\S+/g) ?? [], tag.dataset.service);
  on('held', ({ element, purposes, service }) => tell(element, purposes, service));
}
