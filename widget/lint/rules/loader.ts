import { mention, openingTag, type Remark, remark } from '../finding.ts';
import type { Page, Tag } from '../page.ts';
import type { Rule } from '../rule.ts';
import { attribute, isBundled, isLoader, isRegistry, liveAttributes, runs, words } from '../tags.ts';

const loaderTag = '<script src="/consent/inservice-consent.js"></script>';

/** The drop-in itself: there once, first, and neither late nor twice. */
export const loader: Rule = (page) => {
  const loaders = page.tags.filter(isLoader);
  const [first, ...more] = loaders;
  if (!first) return missing(page);
  return [
    ...deferred(first),
    ...notFirst(page, first),
    ...more.map((tag) =>
      remark(tag, 'loader-twice', {
        message: `The drop-in stands in line ${first.line} already; the first one serves.`,
        fix: 'Remove this one.',
      }),
    ),
    ...page.tags
      .filter((tag) => isRegistry(tag) && page.tags.indexOf(tag) > page.tags.indexOf(first))
      .map((tag) =>
        remark(tag, 'registry-late', {
          message: 'The drop-in has looked for a registry before this one was there.',
          fix: `Move it above the drop-in in line ${first.line}.`,
        }),
      ),
  ];
};

function missing({ isWhole, tags }: Page): Remark[] {
  if (!isWhole || tags.some(isBundled)) return [];
  const head = tags.find(({ name }) => name === 'head') ?? tags[0] ?? { line: 1, column: 1 };
  return [
    remark(head, 'loader-missing', {
      message: 'The page has no drop-in: nothing is asked, and marked tags stay held.',
      fix: `First in <head>: ${loaderTag} If your bundle imports it, say --module.`,
    }),
  ];
}

function deferred(tag: Tag): Remark[] {
  const late = ['async', 'defer'].filter((name) => tag.attributes.has(name));
  if (attribute(tag, 'type') === 'module') late.push('type="module"');
  if (late.length === 0) return [];
  const attributes = new Map([...tag.attributes].filter(([name]) => !['async', 'defer', 'type'].includes(name)));
  return [
    remark(tag, 'loader-deferred', {
      message: `With ${late.join(' and ')} the drop-in runs after the scripts that it should hold and guard.`,
      fix: `${openingTag({ ...tag, attributes })}</script>`,
    }),
  ];
}

const isStyleSheet = (tag: Tag) => tag.name === 'link' && words(attribute(tag, 'rel')).includes('stylesheet');

function notFirst({ tags }: Page, tag: Tag): Remark[] {
  const before = tags.slice(0, tags.indexOf(tag));
  const early = before.find((one) => runs(one) || (one.name !== 'link' && liveAttributes(one).length > 0));
  const style = before.find(isStyleSheet);
  const message = [
    early && `${mention(early)} in line ${early.line} comes first: what runs before the drop-in is out of its reach.`,
    !tag.inHead && 'The drop-in stands outside of <head>: what comes first is out of its reach.',
    style && `The browser waits for the style sheet in line ${style.line} before it runs the drop-in.`,
  ].find((text) => typeof text === 'string');
  if (!message) return [];
  return [remark(tag, 'loader-not-first', { message, fix: 'Move it right behind <meta charset> in <head>.' })];
}
