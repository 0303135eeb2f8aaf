import { openingTag, placeIn, type Remark, remark } from '../finding.ts';
import type { Known } from '../known.ts';
import type { Tag } from '../page.ts';
import type { Rule } from '../rule.ts';
import { isGated, isLoader, parked, runs } from '../tags.ts';

/** Ways of writing with the name spelled out. Names that are put together at run time cannot be seen here. */
const writes = [
  // One write ends where the next begins: minified scripts stand in one line.
  {
    store: 'cookie',
    form: /\bdocument\.cookie\s*=\s*(['"`])(?<name>[^=;'"`$\s]+)=(?<rest>(?:(?!document\.cookie\s*=).)*)/g,
  },
  { store: 'storage key', form: /\b(?:local|session)Storage\.setItem\(\s*(['"`])(?<name>[^'"`$]+)\1/g },
  { store: 'storage key', form: /\b(?:local|session)Storage\[\s*(['"`])(?<name>[^'"`$]+)\1\s*\]\s*=(?!=)/g },
  { store: 'storage key', form: /\b(?:local|session)Storage\.(?!length\b)(?<name>[\w$]+)\s*=(?!=)/g },
  { store: 'database', form: /\bindexedDB\.open\(\s*(['"`])(?<name>[^'"`$]+)\1/g },
  { store: 'cache', form: /\bcaches\.open\(\s*(['"`])(?<name>[^'"`$]+)\1/g },
] as const;

const removal = /max-age\s*=\s*(0|-)|expires\s*=\s*\w+,? 0?1[ -]jan[ -]1970/i;

/** What inline scripts store under names that are spelled out there. */
export const items: Rule = ({ tags }, known) =>
  tags
    .filter((tag) => runs(tag) && !tag.attributes.has('src') && !isLoader(tag) && !isGated(tag))
    .flatMap((tag) =>
      writes.flatMap(({ store, form }) =>
        [...tag.text.matchAll(form)]
          .filter(({ groups }) => !removal.test(groups?.['rest'] ?? ''))
          .flatMap(({ index, groups }) => judge(tag, index, store, groups?.['name'] ?? '', known)),
      ),
    );

function judge(tag: Tag, at: number, store: string, name: string, { rules, beyond, nameOf }: Known): Remark[] {
  const service = rules.named(name);
  const place = placeIn(tag.text, at, tag.textAt);
  if (!service) {
    const other = beyond.named(name);
    return [
      remark(place, 'undeclared-item', {
        message: `The ${store} "${name}" is written here, and nothing declares it${other ? `; it looks like one of ${nameOf(other.id)}` : ''}.`,
        fix: `Name it among the items of a service in your registry: { "name": "${name}", "lifetime": … }`,
      }),
    ];
  }
  if (service.purposes.every((purpose) => purpose === 'necessary')) return [];
  const purposes = service.purposes.join(' ');
  return [
    remark(place, 'ungated-item', {
      message: `The ${store} "${name}" belongs to ${nameOf(service.id)} and needs ${service.purposes.join(' and ')}; before the grant this write does not happen.`,
      fix: `Let the script wait: ${openingTag(parked(tag, purposes, service.id))}, or ask inserviceConsent.granted('${service.purposes[0]}') first.`,
    }),
  ];
}
