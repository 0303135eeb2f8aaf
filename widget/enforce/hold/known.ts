import type { Rule } from '../../../shared/core/registry/rules.ts';
import type { Realm } from '../../../shared/page/guard/write.ts';
import type { Policy } from '../../trust.ts';

/** What the parts of automatic hold share. */
export interface Known {
  readonly realm: Realm;
  readonly policy: Policy;
  /** The service at an address, if it is known and may not run now. */
  heldAt(url: string): Rule | undefined;
  /** Whether a tag is marked, and its marks are not granted now. */
  waits(tag: HTMLElement): unknown;
  /** Looks at a tag that may belong to a service in another way than by what it loads. */
  seek(tag: Element): void;
  /** Something that never enters the page, such as `new Image().src = …`, was held. */
  held(element: Element, rule: Rule): void;
}

/** Attributes by which the tags of services load. */
export const loading: ReadonlySet<string> = new Set(['src', 'srcset', 'href']);

/** Where tags of services are found that no markup holds: by what they load, and by what stands in them. */
export const unmarked = '[src],[srcset],link[href],script,noscript';

/** Parks one loading attribute: the tag becomes one that the gate knows how to hold and release. */
export function park(tag: Element, name: string, value: string, { id, purposes }: Rule): void {
  tag.setAttribute(`data-${name}`, value);
  tag.setAttribute('data-purpose', purposes.join(' '));
  tag.setAttribute('data-service', id);
  tag.removeAttribute(name);
  if (tag.localName !== 'script') return;
  const type = tag.getAttribute('type');
  if (type && type !== 'text/plain') tag.setAttribute('data-type', type);
  tag.setAttribute('type', 'text/plain');
}

/** Takes the marks of `park` off again. */
export function unmark(tag: Element, name: string): void {
  const type = tag.getAttribute('data-type');
  for (const mark of [`data-${name}`, 'data-purpose', 'data-service', 'data-type']) tag.removeAttribute(mark);
  if (tag.getAttribute('type') !== 'text/plain') return;
  if (type) tag.setAttribute('type', type);
  else tag.removeAttribute('type');
}
