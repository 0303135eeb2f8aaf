import type { Tag } from './page.ts';

export const attribute = ({ attributes }: Tag, name: string): string => attributes.get(name) ?? '';

export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

export const isGated = ({ attributes, gate }: Tag): boolean => attributes.has('data-purpose') || !!gate;

/** A script that the browser runs as it stands. */
export const runs = (tag: Tag): boolean =>
  tag.name === 'script' && /^(|module|(text|application)\/(java|ecma|j)script.*)$/i.test(attribute(tag, 'type').trim());

/** The drop-in: by its file, or inline with the folder of its files. */
export const isLoader = (tag: Tag): boolean =>
  tag.name === 'script' &&
  (/(^|\/)inservice-consent\.m?js([?#]|$)/.test(attribute(tag, 'src')) ||
    (tag.attributes.has('data-base') && !tag.attributes.has('src')));

/** The drop-in as part of a bundle: nothing can be said of where it runs. */
export const isBundled = (tag: Tag): boolean =>
  tag.name === 'script' &&
  (tag.attributes.has('data-inservice-options') || (runs(tag) && /['"]inservice-consent['"]/.test(tag.text)));

export const isRegistry = ({ name, attributes }: Tag): boolean =>
  name === 'script' && attributes.has('data-inservice-registry');

/** Attributes that load something, by the tags that have them. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  track: ['src'],
  embed: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  object: ['data'],
  input: ['src'],
  link: ['href', 'imagesrcset'],
};

/** Links that are no more than a mention: nothing is fetched by them. */
const mentions = /^(alternate|author|canonical|help|license|me|next|prev|search|shortlink|pingback|amphtml)$/i;

const fetches = (tag: Tag) =>
  tag.name !== 'link' || words(attribute(tag, 'rel')).some((relation) => !mentions.test(relation));

/** Attributes by which the tag loads something now; `srcdoc` and the parked ones aside. */
export const liveAttributes = (tag: Tag): readonly string[] =>
  fetches(tag) ? (loading[tag.name] ?? []).filter((name) => attribute(tag, name) !== '') : [];

/** Every address in an attribute; `srcset` has several. */
export const addressesIn = (tag: Tag, name: string): readonly string[] =>
  name.endsWith('srcset')
    ? attribute(tag, name)
        .split(/,\s+/)
        .flatMap((candidate) => words(candidate).slice(0, 1))
    : [attribute(tag, name)];

const order = new Set(['type', 'data-purpose', 'data-service']);

/** The tag as it should be: its loading attributes parked, its purposes named. */
export function parked(tag: Tag, purposes: string, service?: string): Tag {
  const live = liveAttributes(tag);
  const type = attribute(tag, 'type');
  const own = [...tag.attributes]
    .filter(([name]) => !order.has(name))
    .map(([name, value]) => [live.includes(name) ? `data-${name}` : name, value] as const);
  const marks: [string, string][] = [
    ...(tag.name === 'script' ? ([['type', 'text/plain']] as [string, string][]) : []),
    ['data-purpose', purposes],
    ...(service ? ([['data-service', service]] as [string, string][]) : []),
    ...(tag.name === 'script' && type === 'module' ? ([['data-type', 'module']] as [string, string][]) : []),
  ];
  return { ...tag, attributes: new Map([...marks, ...own]) };
}
