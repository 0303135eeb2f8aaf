/** Tells the gate of a root that it does not see into: that of a shadow, or the document of a frame. */
export const tellOf = (root: Node): unknown =>
  document.dispatchEvent(new CustomEvent('inservice-consent:root', { detail: root }));
