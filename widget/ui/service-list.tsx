import type { Service } from '../../shared/core/registry/registry.ts';
import { lifetime } from '../../shared/core/text/lifetime.ts';
import { country } from '../../shared/core/text/place.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';

interface ServiceListProps {
  readonly text: PreferencesText;
  readonly services: readonly Service[];
}

/** Services with all that they say they store. */
export const ServiceList = ({ text, services }: ServiceListProps) => (
  <ul class="services">
    {services.map(({ id, name, vendor, country: code, privacy, about, items }) => (
      <li key={id}>
        <b>{name}</b>
        <div class="small">
          {[vendor, code && country(text, code)].filter(Boolean).join(', ')}{' '}
          {privacy && (
            <a href={privacy} target="_blank" rel="noreferrer" aria-label={`${name}: ${text.vendorPolicy}`}>
              {text.vendorPolicy}
            </a>
          )}
        </div>
        {about && <div>{about[text.lang] ?? about.ru}</div>}
        <ul>
          {items?.map((item) => (
            <li key={item.name}>
              <code>{item.name}</code> {lifetime(text, item.lifetime)}
              {item.about && <div>{item.about[text.lang] ?? item.about.ru}</div>}
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
);
