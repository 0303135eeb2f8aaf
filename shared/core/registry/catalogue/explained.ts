import type { Localized } from '../../text/localized.ts';
import type { Service } from '../registry.ts';
import { about } from './known/about.ts';

/** What the services of catalogue.ts do. Apart from them, because the loader carries those and says nothing. */
const sorts: Readonly<Record<string, Localized>> = {
  'yandex-metrica': about.counter,
  'google-analytics': about.counter,
  'top-mail-ru': about.counterForAds,
  matomo: about.counter,
  mixpanel: about.counter,
  posthog: about.counter,
  'google-ads': about.ads,
  'vk-ads': about.ads,
  'meta-pixel': about.ads,
  hotjar: about.replay,
  clarity: about.replay,
  sentry: about.errors,
  youtube: about.video,
};

/** The service with a sentence on what it does, where it has none of its own. */
export function explained(service: Service): Service {
  const said = Object.hasOwn(sorts, service.id) ? sorts[service.id] : undefined;
  return service.about || !said ? service : { ...service, about: said };
}
