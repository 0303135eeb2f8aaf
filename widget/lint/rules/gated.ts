import { isPurpose, purposes } from '../../../shared/core/policy/purposes.ts';
import { openingTag, type Remark, remark } from '../finding.ts';
import type { Known } from '../known.ts';
import { nearest } from '../nearest.ts';
import type { Tag } from '../page.ts';
import type { Rule } from '../rule.ts';
import { addressesIn, attribute, isGated, liveAttributes, parked, runs, words } from '../tags.ts';

/** What other tools call our purposes. */
const meant: Readonly<Record<string, string>> = {
  analytics: 'statistics',
  analytical: 'statistics',
  marketing: 'advertising',
  ads: 'advertising',
  targeting: 'advertising',
  functional: 'personalization',
  functionality: 'personalization',
  preferences: 'personalization',
  performance: 'quality',
  essential: 'necessary',
  required: 'necessary',
};

/** Marked tags: their purposes and services, and whether they really wait. */
export const gated: Rule = ({ tags }, known) =>
  tags.flatMap((tag) =>
    isGated(tag)
      ? [...unknownPurposes(tag), ...unknownService(tag, known), ...live(tag), ...tooNarrow(tag, known)]
      : [],
  );

function unknownPurposes(tag: Tag): Remark[] {
  if (!tag.attributes.has('data-purpose')) return [];
  const wanted = words(attribute(tag, 'data-purpose'));
  if (wanted.length === 0) {
    return [
      remark(tag, 'missing-purpose', {
        message: 'data-purpose is empty: the tag stays held for good.',
        fix: `Name at least one of ${purposes.slice(1).join(', ')}.`,
      }),
    ];
  }
  return wanted
    .filter((word) => !isPurpose(word))
    .map((word) => {
      const guess = meant[word.toLowerCase()] ?? nearest(word, purposes);
      return remark(tag, 'unknown-purpose', {
        message: `There is no purpose "${word}": the tag stays held for good.`,
        fix: guess ? `data-purpose="${guess}"` : `Name one of ${purposes.slice(1).join(', ')}.`,
      });
    });
}

function unknownService(tag: Tag, { services }: Known): Remark[] {
  const service = attribute(tag, 'data-service');
  if (service === '' || services.includes(service)) return [];
  const guess = nearest(service, services);
  return [
    remark(tag, 'unknown-service', {
      message: `Neither the registry nor the catalogue has a service "${service}": it cannot be granted on its own.`,
      fix: guess ? `data-service="${guess}"` : `Declare it in your registry, or leave data-service out.`,
    }),
  ];
}

function live(tag: Tag): Remark[] {
  const purposes = attribute(tag.gate ?? tag, 'data-purpose');
  const service = attribute(tag.gate ?? tag, 'data-service');
  const should = parked(tag, purposes, service || undefined);
  if (runs(tag) && !tag.gate) {
    return [
      remark(tag, 'live-script', {
        message: 'The script is marked but runs at once: only type="text/plain" holds it.',
        fix: openingTag(should),
      }),
    ];
  }
  return liveAttributes(tag).map((name) =>
    remark(tag, 'live-attribute', {
      message:
        tag.name === 'script'
          ? `${name} is not read on a script that waits.`
          : `${name} loads at once, whatever data-purpose says.`,
      fix: `Park it: data-${name}="${attribute(tag, name)}"`,
    }),
  );
}

/** A tag of a known service that is marked with less than the service needs. */
function tooNarrow(tag: Tag, { rules, resolve, nameOf }: Known): Remark[] {
  const marked = words(attribute(tag.gate ?? tag, 'data-purpose'));
  const named = rules.service(attribute(tag, 'data-service'));
  const at = ['data-src', 'data-srcset', 'data-href', 'data-data']
    .flatMap((name) => addressesIn(tag, name))
    .map((address) => (address === '' ? undefined : resolve(address)))
    .map((url) => url && rules.at(url.href))
    .find(Boolean);
  const service = named ?? at;
  const lacking = service?.purposes.filter((purpose) => purpose !== 'necessary' && !marked.includes(purpose)) ?? [];
  if (!service || lacking.length === 0) return [];
  return [
    remark(tag, 'narrow-purpose', {
      message: `${nameOf(service.id)} needs ${service.purposes.join(' and ')}; the tag asks for ${marked.join(' and ') || 'nothing'}.`,
      fix: `data-purpose="${service.purposes.join(' ')}", or declare "${service.id}" in your registry with the purposes that you use it for.`,
    }),
  ];
}
