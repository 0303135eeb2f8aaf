import { openingTag, remark } from '../finding.ts';
import type { Tag } from '../page.ts';
import type { Rule } from '../rule.ts';
import { attribute, isGated, parked } from '../tags.ts';

const categories: Readonly<Record<string, string>> = {
  analytics: 'statistics',
  statistics: 'statistics',
  performance: 'statistics',
  C0002: 'statistics',
  marketing: 'advertising',
  ads: 'advertising',
  advertising: 'advertising',
  C0004: 'advertising',
  C0005: 'advertising',
  preferences: 'personalization',
  functional: 'personalization',
  functionality: 'personalization',
  C0003: 'personalization',
};

/** Where other consent tools put the category of a tag. */
const marks: readonly { readonly tool: string; readonly read: (tag: Tag) => string | undefined }[] = [
  {
    tool: 'Cookiebot',
    read: ({ attributes }) =>
      attributes.get('data-cookieconsent') ??
      (attributes.has('data-cookieblock-src') ? 'data-cookieblock-src' : undefined),
  },
  { tool: 'vanilla-cookieconsent', read: ({ attributes }) => attributes.get('data-category') },
  { tool: 'OneTrust', read: (tag) => /\boptanon-category-([\w-]+)/.exec(attribute(tag, 'class'))?.[1] },
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
      .filter(([name]) => !/^data-(cookieconsent|category|name)$/.test(name))
      .map(([name, value]) => [name === 'data-cookieblock-src' ? 'data-src' : name, value]),
  ),
});

const loads = /^(script|iframe|img|link|video|audio|object|embed|picture|source)$/;

/** Tags that are still marked for another consent tool: held by nothing, or for good. */
export const foreign: Rule = ({ tags }) =>
  tags
    .filter((tag) => loads.test(tag.name) && !isGated(tag))
    .flatMap((tag) => {
      const found = marks.find(({ read }) => read(tag) !== undefined);
      const category = found?.read(tag) ?? '';
      if (!found || /^(necessary|ignore|C0001)$/.test(category)) return [];
      const [first = ''] = category.split(/[\s,-]+(?!0)/);
      const purpose = categories[first] ?? '…';
      return remark(tag, 'foreign-markup', {
        message: `The tag is marked for ${found.tool} (${category}), which the drop-in does not read.`,
        fix: `${openingTag(parked(without(tag), purpose))}, as docs/guides/moving.md explains.`,
      });
    });
