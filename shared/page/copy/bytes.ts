/** Arguments that a call can take at once. */
const portion = 0x8000;

/** Bytes as base64. */
export function toText(bytes: ArrayBuffer): string {
  // A copy of our own: what belongs to the page, Firefox shows to a content script only in part.
  const all = new Uint8Array(new Uint8Array(bytes));
  let binary = '';
  for (let at = 0; at < all.length; at += portion) binary += String.fromCharCode(...all.subarray(at, at + portion));
  return btoa(binary);
}

export const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
