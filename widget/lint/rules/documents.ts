import { type Remark, remark } from '../finding.ts';
import { readPage } from '../page.ts';
import type { Rule } from '../rule.ts';
import { addressesIn, attribute, isGated, liveAttributes } from '../tags.ts';

/** Documents written into a frame (`srcdoc`) that load from another company: the drop-in holds tags of its own page. */
export const documents: Rule = ({ tags }, known) =>
  tags
    .filter((tag) => tag.name === 'iframe' && attribute(tag, 'srcdoc') !== '' && !isGated(tag))
    .flatMap((frame): Remark[] => {
      const inside = readPage(attribute(frame, 'srcdoc')).tags;
      const foreign = inside
        .flatMap((tag) => liveAttributes(tag).flatMap((name) => addressesIn(tag, name)))
        .map((address) => known.resolve(address))
        .find((url) => url && !known.isOwn(url) && !isNecessary(known.rules.at(url.href)?.purposes));
      if (!foreign) return [];
      const service = known.rules.at(foreign.href) ?? known.beyond.at(foreign.href);
      return [
        remark(frame, 'third-party', {
          message: `The document in srcdoc loads from ${foreign.hostname}${service ? ` (${known.nameOf(service.id)})` : ''} before anybody was asked.`,
          fix: `Park it: <iframe data-purpose="${service?.purposes.join(' ') ?? '…'}" data-srcdoc="…">`,
        }),
      ];
    });

const isNecessary = (purposes: readonly string[] | undefined) => purposes?.every((purpose) => purpose === 'necessary');
