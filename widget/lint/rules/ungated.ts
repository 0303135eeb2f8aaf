import { mention, openingTag, type Remark, remark } from '../finding.ts';
import type { Known } from '../known.ts';
import type { Tag } from '../page.ts';
import type { Rule } from '../rule.ts';
import { addressesIn, isGated, isLoader, liveAttributes, parked } from '../tags.ts';

/** Tags that load from another company before anybody was asked. */
export const ungated: Rule = ({ tags }, known) =>
  tags.filter((tag) => !isLoader(tag)).flatMap((tag) => judge(tag, known).slice(0, 1));

function judge(tag: Tag, known: Known): Remark[] {
  return liveAttributes(tag)
    .flatMap((name) => addressesIn(tag, name))
    .flatMap((address) => {
      const url = known.resolve(address);
      const service = url && known.rules.at(url.href);
      if (!url || service?.purposes.every((purpose) => purpose === 'necessary')) return [];
      if (!service && known.isOwn(url)) return [];
      const whose = service ? known.nameOf(service.id) : url.hostname;
      if (tag.inNoscript) {
        return remark(tag, 'noscript-pixel', {
          message: `Without scripts nobody can be asked, and this tells ${whose} of every visit.`,
          fix: 'Remove it, with its noscript element if nothing else stands there.',
        });
      }
      // What is marked and loads all the same is a matter of another rule.
      if (isGated(tag)) return [];
      const other = service ? undefined : known.beyond.at(url.href);
      if (other && !other.purposes.includes('necessary')) {
        return remark(tag, 'third-party', {
          message: `${mention(tag)} belongs to ${known.nameOf(other.id)}, which the drop-in does not hold by itself.`,
          fix: `${openingTag(parked(tag, other.purposes.join(' ')))}, or declare it in your registry with "urls": ["${url.hostname}"].`,
        });
      }
      if (!service) {
        return remark(tag, 'third-party', {
          message: `${mention(tag)} loads from ${url.hostname}, which nothing declares.`,
          fix: `If the page can wait for it: ${openingTag(parked(tag, '…'))} with its purpose. If it is necessary: a service in your registry with "purposes": ["necessary"] and "urls": ["${url.hostname}"].`,
        });
      }
      return remark(tag, 'ungated-service', {
        message: `${mention(tag)} belongs to ${whose} and needs ${service.purposes.join(' and ')}. Unmarked, it is held as it is, but the browser may have sent its request before.`,
        fix: openingTag(parked(tag, service.purposes.join(' '), service.id)),
      });
    });
}
