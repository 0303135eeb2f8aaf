import { policy } from '../trust.ts';

/** Marked tags. The attribute stands first: a large page is searched four times as fast. */
const marked = '[data-purpose]:is(iframe,picture,object,link,input,script,video,audio,image,source,track,img,embed)';

/**
 * Elements that wait for a grant: parked scripts, and anything else whose loading attributes are parked.
 * Our own elements wait for the interface.
 */
export const parked = `${marked},inservice-preferences,inservice-storage`;

/** What belongs to a marked `picture`, `video`, `audio` or `object` has no marks of its own. */
export const parts = ':is(source,track,img,embed):not([data-purpose])';

/** The tag whose marks a tag or a part goes by; one of our own elements has none. */
export const markedOf = (tag: Element) => tag.closest<Element & Partial<HTMLElement>>(marked);

/** Attributes that load something, parked by a `data-` prefix. */
const loading = ['data', 'src', 'href', 'srcset', 'srcdoc', 'poster'] as const;

/** What a tag says: which purposes it needs, and whose it is. */
export function marksOf(tag: Element) {
  const { purpose, service } = markedOf(tag)?.dataset ?? {};
  return { purposes: (purpose?.match(/\S+/g) ?? []) as string[], service };
}

/** Lets a frame, picture, link, medium or a part of it load (`from` is `data-`), or takes that back. */
export function move(tag: Element, from: '' | 'data-'): void {
  const to = from ? '' : 'data-';
  for (const name of loading) {
    const value = tag.getAttribute(from + name);
    if (value == null) continue;
    tag.removeAttribute(from + name);
    tag.setAttribute(to + name, policy[name === 'srcdoc' ? 'createHTML' : 'createScriptURL'](value));
    // A medium looks at its sources once, and plays on without them.
    tag.closest<HTMLMediaElement>('video,audio')?.load();
  }
}
