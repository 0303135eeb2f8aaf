import { element } from '../../shared/ui/element.ts';

/** The first of these addresses that a link may lead to, as the browser reads it: no `javascript:`, however spelt. */
export const webAddress = (...urls: readonly (string | undefined)[]): string | undefined =>
  urls.find((href) => href && element('a', { href }).protocol.startsWith('http'));
