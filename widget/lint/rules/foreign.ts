import { purposeOf } from '../categories.ts';
import { openingTag, remark } from '../finding.ts';
import type { Tag } from '../page.ts';
import type { Rule } from '../rule.ts';
import { attribute, isGated, parked, words } from '../tags.ts';

const oneTrust = 'optanon-category-';
const isOneTrust = (name: string) => name.startsWith(oneTrust);

/** Where other consent tools put the category of a tag. */
const marks: readonly { readonly tool: string; readonly read: (tag: Tag) => string | undefined }[] = [
  {
    tool: 'Cookiebot',
    read: ({ attributes }) =>
      attributes.get('data-cookieconsent') ??
      (attributes.has('data-cookieblock-src') ? 'data-cookieblock-src' : undefined),
  },
  { tool: 'vanilla-cookieconsent', read: ({ attributes }) => attributes.get('data-category') },
  {
    tool: 'OneTrust',
    read: (tag) =>
      words(attribute(tag, 'class'))
        .filter(isOneTrust)
        .map((name) => name.slice(oneTrust.length))
        .join('-') || undefined,
  },
  {
    tool: 'Klaro',
    read: ({ attributes }) =>
      /^(text\/plain|opt-in)$/.test(attributes.get('type') ?? '') ||
      (attributes.has('data-src') && !attributes.has('src'))
        ? attributes.get('data-name')
        : undefined,
  },
];

/** The tag without the other tool's own words. */
const without = (tag: Tag): Tag => ({
  ...tag,
  attributes: new Map(
    [...tag.attributes]
      .filter(
        ([name, value]) =>
          !/^data-(cookieconsent|category|name)$/.test(name) && (name !== 'data-type' || isModule(value)),
      )
      .map(([name, value]): [string, string] => [
        name === 'data-cookieblock-src' ? 'data-src' : name,
        name === 'class'
          ? words(value)
              .filter((one) => !isOneTrust(one))
              .join(' ')
          : value,
      ])
      .filter(([name, value]) => name !== 'class' || value !== ''),
  ),
});

const isModule = (type: string) => type.trim().toLowerCase() === 'module';

/** Everything that the categories of a tag stand for: a tag that needed two of them must go on needing both. */
function purposesFor(category: string): string {
  const wanted = category.split(category.startsWith('C0') ? '-' : /[\s,]+/).filter(Boolean);
  const meant = wanted.map((word) => purposeOf(word) ?? '…').filter((purpose) => purpose !== 'necessary');
  return [...new Set(meant)].join(' ') || '…';
}

const loads = /^(script|iframe|img|link|video|audio|object|embed|picture|source)$/;

/** Tags that are still marked for another consent tool: held by nothing, or for good. */
export const foreign: Rule = ({ tags }, { rules }) =>
  tags
    .filter((tag) => loads.test(tag.name) && !isGated(tag))
    .flatMap((tag) => {
      const found = marks.find(({ read }) => read(tag) !== undefined);
      const category = found?.read(tag) ?? '';
      if (!found || /^(necessary|ignore|C0001)$/.test(category)) return [];
      // Klaro names services, not purposes.
      const service = rules.service(category);
      const should = parked(without(tag), service?.purposes.join(' ') ?? purposesFor(category), service?.id);
      return remark(tag, 'foreign-markup', {
        message: `The tag is marked for ${found.tool} (${category}), which the drop-in does not read.`,
        fix: `${openingTag(should)}, as docs/guides/moving.md explains.`,
      });
    });
