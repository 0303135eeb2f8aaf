import type { Declaration, Service } from '../../shared/core/registry/registry.ts';
import { declares } from '../../shared/core/registry/rules.ts';
import { lifetime } from '../../shared/core/text/lifetime.ts';
import { inLanguage } from '../../shared/core/text/localized.ts';
import { country } from '../../shared/core/text/place.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { Toggle } from '../../shared/ui/toggle.tsx';
import { Breakable } from './breakable.tsx';
import { foreign } from './foreign.ts';
import { webAddress } from './web-address.ts';

interface ServiceListProps {
  readonly text: PreferencesText;
  readonly services: readonly Service[];
  /** Tells the same service apart under two purposes. */
  readonly under: string;
  /** Names that are stored on this device. */
  readonly here: readonly string[];
  readonly granted: (service: Service) => boolean;
  /** Absent: locked. */
  readonly onChange?: ((service: Service, granted: boolean) => void) | undefined;
}

/** An exact name wins over a pattern that would take it in as well. */
const isDeclaredBy = ({ name }: Declaration, { items = [] }: Service, stored: string) =>
  name === stored || (declares(name, stored) && !items.some((other) => other.name === stored));

/** Services with all that they say they store, and a switch for each. */
export const ServiceList = ({ text, services, under, here, granted, onChange }: ServiceListProps) => (
  <ul class="services">
    {services.map((service) => {
      const { id, vendor, country: code, about, items } = service;
      const privacy = webAddress(service.privacy);
      const name = inLanguage(service.name, text.lang);
      const label = `${under}-${id}`;
      return (
        <li key={id}>
          <div class="head">
            <div>
              <b id={label} lang={foreign(service.name, text.lang)}>
                {name}
              </b>
              <div class="small" id={`${label}-vendor`}>
                {[vendor, code && country(text, code)].filter(Boolean).join(', ')}{' '}
                {privacy && (
                  <a href={privacy} target="_blank" rel="noreferrer" aria-label={`${name}: ${text.vendorPolicy}`}>
                    {text.vendorPolicy}
                  </a>
                )}
              </div>
            </div>
            {onChange && (
              <Toggle
                hook={{ 'data-service': id }}
                granted={granted(service)}
                labelledBy={label}
                describedBy={`${label}-vendor`}
                onChange={(wished) => onChange(service, wished)}
              />
            )}
          </div>
          {about && <div lang={foreign(about, text.lang)}>{inLanguage(about, text.lang)}</div>}
          <ul>
            {items?.map((item) => (
              <li key={item.name}>
                <code>
                  <Breakable name={item.name} />
                </code>{' '}
                {lifetime(text, item.lifetime)}
                {here.some((stored) => isDeclaredBy(item, service, stored)) && <span class="here">{text.here}</span>}
                {item.about && <div lang={foreign(item.about, text.lang)}>{inLanguage(item.about, text.lang)}</div>}
              </li>
            ))}
          </ul>
        </li>
      );
    })}
  </ul>
);
