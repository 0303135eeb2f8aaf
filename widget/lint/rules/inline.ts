import { openingTag, placeIn, remark } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { attribute, isGated, isLoader, parked, runs } from '../tags.ts';

const address = /(?:https?:)?\/\/(?:[\w-]+\.)+[a-z]{2,}(?:\/[\w./-]*)?/gi;

/** Inline scripts that name the address of a known service: the snippets that vendors hand out. */
export const inline: Rule = ({ tags }, { rules, beyond, nameOf }) =>
  tags
    .filter((tag) => runs(tag) && !tag.attributes.has('src') && !isLoader(tag) && !isGated(tag))
    .flatMap((tag) => {
      const found = [...tag.text.matchAll(address)]
        .map((match) => ({ at: match.index, service: rules.at(match[0]) ?? beyond.at(match[0]) }))
        .find(({ service }) => service && !service.purposes.includes('necessary'));
      if (!found?.service) return [];
      const { id, purposes } = found.service;
      const gated = parked(tag, purposes.join(' '), rules.service(id)?.id);
      return remark(placeIn(tag.text, found.at, tag.textAt), 'inline-service', {
        message: `This script brings ${nameOf(id)}, which needs ${purposes.join(' and ')}; it runs before anybody was asked.`,
        fix: `${openingTag(gated)}${attribute(tag, 'type') === 'module' ? ' (data-type keeps it a module)' : ''}`,
      });
    });
