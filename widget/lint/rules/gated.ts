import { isPurpose, purposes } from '../../../shared/core/policy/purposes.ts';
import { purposeOf } from '../categories.ts';
import { openingTag, type Remark, remark } from '../finding.ts';
import type { Known } from '../known.ts';
import { nearest } from '../nearest.ts';
import type { Tag } from '../page.ts';
import type { Rule } from '../rule.ts';
import { addressesIn, attribute, isGated, isLoader, liveAttributes, parked, runs, words } from '../tags.ts';

/** Marked tags: their purposes and services, and whether they really wait. */
export const gated: Rule = ({ tags }, known) =>
  tags.flatMap((tag) =>
    isGated(tag) && !isLoader(tag)
      ? [...unknownPurposes(tag), ...unknownService(tag, known), ...liveParts(tag), ...tooNarrow(tag, known)]
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
  const guesses = wanted.map((word) => (isPurpose(word) ? word : (purposeOf(word) ?? nearest(word, purposes))));
  // The whole attribute: a tag that waits for two purposes must not lose one by following the advice.
  const should = guesses.every(Boolean) ? `data-purpose="${[...new Set(guesses)].join(' ')}"` : undefined;
  return wanted
    .filter((word) => !isPurpose(word))
    .map((word) =>
      remark(tag, 'unknown-purpose', {
        message: `There is no purpose "${word}": the tag stays held for good.`,
        fix: should ?? `Name one of ${purposes.slice(1).join(', ')}.`,
      }),
    );
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

function liveParts(tag: Tag): Remark[] {
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
  // What stands in srcdoc names no address, and runs all the same.
  const live = [...liveAttributes(tag), ...(tag.attributes.has('srcdoc') ? ['srcdoc'] : [])];
  return live.map((name) =>
    remark(tag, 'live-attribute', {
      message:
        tag.name === 'script'
          ? `${name} is not read on a script that waits.`
          : `${name} loads at once, whatever data-purpose says.`,
      fix: name === 'srcdoc' ? 'Park it: data-srcdoc' : `Park it: data-${name}="${attribute(tag, name)}"`,
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
