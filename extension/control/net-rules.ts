import { type Handlings, handlingOf } from '../../shared/core/plan/handling.ts';
import type { Rule } from '../../shared/core/registry/rules.ts';

/** What a rule of the browser needs to know, apart from its number. */
export interface NetRule {
  readonly action: object;
  readonly condition: object;
}

const everything = [
  'main_frame',
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'media',
  'websocket',
  'other',
];

const named = (services: readonly Rule[]) => services.flatMap(({ names }) => names.map((name) => `${name}=*`));

/**
 * Takes `Set-Cookie` off the responses that carry a held cookie and none that is necessary: the rule knows only all
 * cookies of a response or none, and what signs a person in is never held up. Chromium alone has such conditions.
 */
export function headerRules(site: string, chosen: Handlings, services: readonly Rule[]): readonly NetRule[] {
  const values = named(services.filter(({ purposes }) => handlingOf(purposes, chosen) !== 'allow'));
  const needed = named(
    services.filter(({ purposes }) => purposes[0] === 'necessary' && handlingOf(purposes, chosen) === 'allow'),
  );
  if (!values.length) return [];
  return [
    {
      action: { type: 'modifyHeaders', responseHeaders: [{ header: 'set-cookie', operation: 'remove' }] },
      condition: {
        requestDomains: [site],
        resourceTypes: everything,
        responseHeaders: [{ header: 'set-cookie', values }],
        excludedResponseHeaders: [{ header: 'set-cookie', values: needed }],
      },
    },
  ];
}

/** Stops what pages of the site request from the known addresses of blocked services; no navigation of the person. */
export function requestRules(site: string, chosen: Handlings, services: readonly Rule[]): readonly NetRule[] {
  const urls = services
    .filter(({ purposes }) => handlingOf(purposes, chosen) === 'block')
    .flatMap((service) => service.urls)
    .map((url) => url.replace(/^\*\./, ''));
  const hosts = [...new Set(urls.filter((url) => !url.includes('/')))];
  const paths = [...new Set(urls.filter((url) => url.includes('/')))];
  const from = { initiatorDomains: [site], excludedResourceTypes: ['main_frame'] };
  return [
    ...(hosts.length ? [{ action: { type: 'block' }, condition: { ...from, requestDomains: hosts } }] : []),
    ...paths.map((path) => ({ action: { type: 'block' }, condition: { ...from, urlFilter: `||${path}` } })),
  ];
}
