import { type Chosen, handlingOf, handlingOfName } from '../../shared/core/plan/handling.ts';
import type { Rule } from '../../shared/core/registry/rules.ts';
import type { GpcChoice } from '../edges/gpc.ts';

/** What a rule of the browser needs to know, apart from its number. */
export interface NetRule {
  readonly action: object;
  readonly condition: object;
}

/** Every kind of request, the page itself included, and whatever kinds another browser has. */
const everything = { excludedResourceTypes: ['csp_report'] };

/** What cookies that sign a person in are called where nobody declares them. */
const signIn = ['*sess*', 'sid', '*.sid', '*auth*', '*token*', '*csrf*', '*xsrf*', '*login*', '__Host-*'];

/** Names whose cookies make the browser take `Set-Cookie` off a response, and those that keep it there. */
interface Headers {
  readonly taken: readonly string[];
  readonly kept: readonly string[];
}

function headersOf(chosen: Chosen, services: readonly Rule[]): Headers {
  const declared = services.flatMap(({ purposes, names }) => names.map((name) => ({ name, purposes })));
  const singles = [...chosen.names].flatMap(([name, handling]) => (handling === 'allow' ? [] : [name]));
  const stopped = declared.filter(({ name, purposes }) => handlingOfName(name, purposes, chosen) !== 'allow');
  const needed = declared.filter(
    ({ name, purposes }) => purposes[0] === 'necessary' && handlingOfName(name, purposes, chosen) === 'allow',
  );
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  // A name of a single handling is meant literally; the rules' language knows `*` and `?`.
  const taken = [...names(stopped), ...singles.map((name) => name.replace(/[*?\\]/g, '\\$&'))];
  const insists = handlingOf(['necessary'], chosen.purposes) !== 'allow';
  // What is held by its name is held, whatever that speaks of.
  const likely = insists ? [] : signIn.filter((look) => !singles.some((name) => meets([look])(`${name}=`)));
  return { taken, kept: [...names(needed), ...likely] };
}

/**
 * Takes `Set-Cookie` off the responses that carry a held cookie and none that is necessary: the rule knows only all
 * cookies of a response or none, and what signs a person in is never held up: where the response leads on, the next
 * address is asked for before anything could be put back. So names count that look like it, though nobody declares
 * them, unless the person insists on being asked about necessary ones. Chromium alone has such conditions.
 */
export function headerRules(site: string, chosen: Chosen, services: readonly Rule[]): readonly NetRule[] {
  const { taken, kept } = headersOf(chosen, services);
  if (!taken.length) return [];
  const values = (names: readonly string[]) => names.map((name) => `${name}=*`);
  return [
    {
      action: { type: 'modifyHeaders', responseHeaders: [{ header: 'set-cookie', operation: 'remove' }] },
      condition: {
        requestDomains: [site],
        ...everything,
        responseHeaders: [{ header: 'set-cookie', values: values(taken) }],
        // An empty list would mean every cookie.
        ...(kept.length > 0 && { excludedResponseHeaders: [{ header: 'set-cookie', values: values(kept) }] }),
      },
    },
  ];
}

/** One expression for declared names, met as the browser's rules meet them: in any case. */
const meets = (names: readonly string[]) => {
  const sources = names.map((name) =>
    name.replace(/\\(.)|\*|([.+?^${}()|[\]/])/g, (part, literal, special) =>
      part === '*' ? '.*' : `\\${literal ?? special}`,
    ),
  );
  const all = sources.length ? new RegExp(`^(?:${sources.join('|')})=`, 'is') : undefined;
  return (line: string) => all?.test(line) ?? false;
};

/** Whether the rule above has taken the cookies off a response with these `Set-Cookie` lines. */
export function isStripped(lines: readonly string[], chosen: Chosen, services: readonly Rule[]): boolean {
  const { taken, kept } = headersOf(chosen, services);
  return lines.some(meets(taken)) && !lines.some(meets(kept));
}

/** The addresses that services of blocked purposes are reached at, without the ones of all their sub-domains. */
export const blockedUrls = ({ purposes }: Chosen, services: readonly Rule[]): readonly string[] => [
  ...new Set(
    services
      .filter(({ purposes: needed }) => handlingOf(needed, purposes) === 'block')
      .flatMap((service) => service.urls)
      .map((url) => url.replace(/^\*\./, '')),
  ),
];

/** Stops what pages of the site request from the known addresses of blocked services; no navigation of the person. */
export function requestRules(site: string, chosen: Chosen, services: readonly Rule[]): readonly NetRule[] {
  const urls = blockedUrls(chosen, services);
  const hosts = urls.filter((url) => !url.includes('/'));
  const paths = urls.filter((url) => url.includes('/'));
  const from = { initiatorDomains: [site], excludedResourceTypes: ['main_frame'] };
  return [
    ...(hosts.length ? [{ action: { type: 'block' }, condition: { ...from, requestDomains: hosts } }] : []),
    ...paths.map((path) => ({ action: { type: 'block' }, condition: { ...from, urlFilter: `||${path}` } })),
  ];
}

/** States Global Privacy Control in requests to the chosen sites, and in what their pages request. */
export function gpcRules({ everywhere, sites }: GpcChoice): readonly NetRule[] {
  const action = { type: 'modifyHeaders', requestHeaders: [{ header: 'sec-gpc', operation: 'set', value: '1' }] };
  if (everywhere) return [{ action, condition: everything }];
  if (!sites.length) return [];
  return [
    { action, condition: { ...everything, requestDomains: sites } },
    { action, condition: { ...everything, initiatorDomains: sites } },
  ];
}
