/** Elements that wait for a grant: parked scripts, and anything else whose loading attributes are parked. */
export const parked = ':is(script,iframe,img,link,picture,source,video,audio,object,embed)[data-purpose]';

/** Attributes that load something, parked by a `data-` prefix. */
const loading = ['src', 'srcset', 'srcdoc', 'href', 'poster', 'data'] as const;

/** What a tag says it needs. */
export const purposesOf = (tag: Element): string[] =>
  (tag.getAttribute('data-purpose') ?? '').split(/\s+/).filter(Boolean);

export const isScript = (tag: Element): tag is HTMLScriptElement => tag.localName === 'script';

/** The element and, inside `picture`, `video`, `audio` and `object`, what belongs to it. */
const parts = (tag: Element) =>
  [tag, ...tag.querySelectorAll('source,img,track,embed')].filter(
    (part) => part === tag || !part.hasAttribute('data-purpose'),
  );

/** Lets a frame, picture, link or medium load. */
export function unpark(tag: Element): void {
  for (const part of parts(tag)) {
    for (const name of loading) {
      const value = part.getAttribute(`data-${name}`);
      if (value === null) continue;
      part.removeAttribute(`data-${name}`);
      part.setAttribute(name, value);
    }
  }
}

/** Takes back what `unpark` let load. */
export function park(tag: Element): void {
  for (const part of parts(tag)) {
    for (const name of loading) {
      const value = part.getAttribute(name);
      if (value === null) continue;
      part.setAttribute(`data-${name}`, value);
      part.removeAttribute(name);
    }
  }
}
