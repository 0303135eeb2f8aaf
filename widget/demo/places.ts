/** Which of the demo's three hosts a name is. */
export type Place = 'site' | 'cabinet' | 'collector';

/** The addresses of the demo, as seen from the page that is being asked for. */
export interface Places {
  readonly place: Place;
  /** What cookies of the service are set for: the site and its cabinet share it. */
  readonly domain: string;
  readonly site: string;
  readonly cabinet: string;
  /** Another registrable domain, as a vendor's would be. */
  readonly collector: string;
}

const collectorNames = new Set(['collector.localhost', 'collector.example']);

/** Names for the certificate: what tests and `npm start -- --browser` call the demo. */
export const certifiedNames = [
  'inservice.ru',
  '*.inservice.ru',
  'inservice.com',
  '*.inservice.com',
  'collector.example',
  'localhost',
];

/** `https://lk.inservice.ru` → the cabinet of inservice.ru; `http://inservice.localhost:8080` → the site on this machine. */
export function placesOf({ hostname, port, protocol }: URL): Places {
  const domain = hostname.replace(/^(lk|www)\./, '');
  const origin = (host: string) => `${protocol}//${host}${port && `:${port}`}`;
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  return {
    place: collectorNames.has(hostname) ? 'collector' : hostname.startsWith('lk.') ? 'cabinet' : 'site',
    domain,
    site: origin(domain),
    cabinet: origin(`lk.${domain}`),
    collector: origin(isLocal ? 'collector.localhost' : 'collector.example'),
  };
}
