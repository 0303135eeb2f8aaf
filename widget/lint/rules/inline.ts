import { openingTag, placeIn, remark } from '../finding.ts';
import type { Known } from '../known.ts';
import type { Rule } from '../rule.ts';
import { attribute, isGated, isLoader, parked, runs } from '../tags.ts';

const address = /(?:https?:)?\/\/(?:[\w-]+\.)+[a-z]{2,}(?:\/[\w./-]*)?/gi;

/** The first address of a known service that waits for a grant. */
const firstService = (text: string, { rules, beyond }: Known) =>
  [...text.matchAll(address)]
    .map((match) => ({ at: match.index, service: rules.at(match[0]) ?? beyond.at(match[0]) }))
    .find(({ service }) => service && !service.purposes.includes('necessary'));

/** Handlers such as `onload` in a tag: code that no mark can hold. */
const handlers: Rule = ({ tags }, known) =>
  tags.flatMap((tag) =>
    [...tag.attributes]
      .filter(([name]) => /^on[a-z]+$/.test(name))
      .flatMap(([name, code]) => {
        const service = firstService(code, known)?.service;
        if (!service) return [];
        return remark(tag, 'inline-service', {
          message: `${name} brings ${known.nameOf(service.id)}, which needs ${service.purposes.join(' and ')}; no mark holds a handler.`,
          fix: `Move it into <script type="text/plain" data-purpose="${service.purposes.join(' ')}">, or ask inserviceConsent.granted('${service.purposes[0]}') first.`,
        });
      }),
  );

/** Inline scripts that name the address of a known service: the snippets that vendors hand out. */
const scripts: Rule = ({ tags }, known) =>
  tags
    .filter((tag) => runs(tag) && !tag.attributes.has('src') && !isLoader(tag) && !isGated(tag))
    .flatMap((tag) => {
      const found = firstService(tag.text, known);
      if (!found?.service) return [];
      const { id, purposes } = found.service;
      const gated = parked(tag, purposes.join(' '), known.rules.service(id)?.id);
      return remark(placeIn(tag.text, found.at, tag.textAt), 'inline-service', {
        message: `This script brings ${known.nameOf(id)}, which needs ${purposes.join(' and ')}; it runs before anybody was asked.`,
        fix: `${openingTag(gated)}${attribute(tag, 'type') === 'module' ? ' (data-type keeps it a module)' : ''}`,
      });
    });

/** Code inside the page that brings a known service. */
export const inline: Rule = (page, known) => [...scripts(page, known), ...handlers(page, known)];
