/**
 * A style sheet made from text. Constructed sheets are not inline styles, so a strict `style-src` lets them pass.
 * @param media a media query that limits the whole sheet
 */
export function sheet(css: string, media = 'all'): CSSStyleSheet {
  const made = new CSSStyleSheet({ media });
  made.replaceSync(css);
  return made;
}
