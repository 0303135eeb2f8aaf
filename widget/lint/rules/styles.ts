import { placeIn, type Remark, remark } from '../finding.ts';
import type { Known } from '../known.ts';
import type { Tag } from '../page.ts';
import type { Rule } from '../rule.ts';
import { attribute } from '../tags.ts';

/** `url(…)` and `@import "…"`: what a style sheet loads. */
const loads = /(?:url\(\s*|@import\s+)(['"]?)(?<address>(?:https?:)?\/\/[^'")\s]+)\1/gi;

/** Comments, and texts, in which nothing is a comment. */
const comments = /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|(\/\*[^]*?(?:\*\/|$))/g;

const withoutComments = (css: string) =>
  css.replace(comments, (found, comment?: string) => (comment ? ' '.repeat(comment.length) : found));

/** Styles inside the page that load from another company: no mark can hold them. */
export const styles: Rule = ({ tags }, known) =>
  tags.flatMap((tag) => [
    ...(tag.name === 'style' ? judge(tag.text, known, (at) => placeIn(tag.text, at, tag.textAt)) : []),
    ...judge(attribute(tag, 'style'), known, () => tag),
  ]);

function judge(
  css: string,
  { resolve, rules, beyond, isOwn, nameOf }: Known,
  placeOf: (at: number) => Pick<Tag, 'line' | 'column'>,
): Remark[] {
  return [...withoutComments(css).matchAll(loads)].flatMap((match) => {
    const url = resolve(match.groups?.['address'] ?? '');
    if (!url || isOwn(url)) return [];
    const service = rules.at(url.href) ?? beyond.at(url.href);
    if (rules.at(url.href)?.purposes.every((purpose) => purpose === 'necessary')) return [];
    return [
      remark(placeOf(match.index), 'third-party', {
        message: `This style loads from ${url.hostname}${service ? ` (${nameOf(service.id)})` : ''} before anybody was asked, and cannot be held.`,
        fix: `Serve it from your own host, or move it into <link rel="stylesheet" data-purpose="${service?.purposes.join(' ') ?? '…'}" data-href="…">.`,
      }),
    ];
  });
}
