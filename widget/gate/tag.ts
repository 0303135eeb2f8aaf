import { policy } from '../trust.ts';

/**
 * Elements that wait for a grant: parked scripts, and anything else whose loading attributes are parked.
 * Our own elements wait for the interface. The attribute stands first: a large page is searched four times as fast.
 */
export const parked =
  '[data-purpose]:is(iframe,picture,object,link,input,script,video,audio,image,source,track,img,embed),inservice-preferences,inservice-storage';

/** Attributes that load something, parked by a `data-` prefix. */
const loading = ['data', 'src', 'href', 'srcset', 'srcdoc', 'poster'] as const;

/** What a tag says it needs. */
export const purposesOf = (tag: Element): string[] =>
  (tag as Partial<HTMLElement>).dataset?.purpose?.match(/\S+/g) ?? [];

/**
 * Lets a frame, picture, link or medium load (`from` is `data-`), or takes that back: renames what loads it and, inside
 * `picture`, `video`, `audio` and `object`, what belongs to it.
 */
export function move(tag: Element, from: '' | 'data-', to: '' | 'data-'): void {
  for (const part of [tag, ...tag.querySelectorAll(':is(source,track,img,embed):not([data-purpose])')]) {
    for (const name of loading) {
      const value = part.getAttribute(from + name);
      if (value == null) continue;
      part.removeAttribute(from + name);
      part.setAttribute(to + name, policy[name === 'srcdoc' ? 'createHTML' : 'createScriptURL'](value));
    }
  }
  // A medium looks at its sources once, and plays on without them.
  tag.closest<HTMLMediaElement>('video,audio')?.load();
}
