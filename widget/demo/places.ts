/** Which of the demo's hosts a name is. */
export type Place = 'site' | 'cabinet' | 'collector' | 'playground';

/** The addresses of the demo, as seen from the page that is being asked for. */
export interface Places {
  readonly place: Place;
  /** What cookies of the service are set for: the site and its cabinet share it. */
  readonly domain: string;
  readonly site: string;
  readonly cabinet: string;
  /** Another registrable domain, as a vendor's would be. */
  readonly collector: string;
  /** Where the playground's preview lives: yet another registrable domain, so that it stores nothing on the site. */
  readonly playground: string;
}

const otherPlaces: Readonly<Record<string, Place>> = {
  'collector.localhost': 'collector',
  'collector.example': 'collector',
  'playground.localhost': 'playground',
  'playground.example': 'playground',
};

/** Names for the certificate: what tests and `npm start -- --browser` call the demo. */
export const certifiedNames = [
  'inservice.ru',
  '*.inservice.ru',
  'inservice.com',
  '*.inservice.com',
  'collector.example',
  'playground.example',
  'localhost',
];

/** `https://lk.inservice.ru` → the cabinet of inservice.ru; `http://inservice.localhost:8080` → the site on this machine. */
export function placesOf({ hostname, port, protocol }: URL): Places {
  const domain = hostname.replace(/^(lk|www)\./, '');
  const origin = (host: string) => `${protocol}//${host}${port && `:${port}`}`;
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  return {
    place: otherPlaces[hostname] ?? (hostname.startsWith('lk.') ? 'cabinet' : 'site'),
    domain,
    site: origin(domain),
    cabinet: origin(`lk.${domain}`),
    collector: origin(isLocal ? 'collector.localhost' : 'collector.example'),
    playground: origin(isLocal ? 'playground.localhost' : 'playground.example'),
  };
}
