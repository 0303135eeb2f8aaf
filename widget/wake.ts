import type { Purpose } from '../shared/core/policy/purposes.ts';
import { tellOf } from './root.ts';
import type { Shell } from './shell.ts';

/** The gate sees the page itself, and keeps the shadow roots that it was told of. */
const told = new WeakSet<Node>([document]);

/** Lets a tag load that never entered the page. Its address is set as a page would set it. */
function load({ policy, emit }: Shell, tag: HTMLElement): void {
  const { purpose = '', service } = tag.dataset;
  emit('released', { element: tag, purposes: purpose.split(' '), service, requested: false });
  for (const name of ['src', 'srcset', 'poster']) {
    const value = tag.getAttribute(`data-${name}`);
    tag.removeAttribute(`data-${name}`);
    if (value !== null) tag.setAttribute(name, policy.createScriptURL(value));
  }
  for (const mark of ['data-purpose', 'data-service']) tag.removeAttribute(mark);
}

/**
 * Looks for what was held where the gate does not see it: in shadow roots that nobody told of, in the documents of
 * frames, and in no document at all, such as `new Image().src = …`. What may not load yet is kept for the next time, and
 * so are frames: they come and go, so the gate is told of their documents anew.
 */
export function wake(shell: Shell, pieces: WeakRef<Node>[]): void {
  const toldNow = new WeakSet<Node>();
  const tell = (root: Node | null | undefined) => {
    // A frame with a drop-in of its own holds by that.
    if (!root || told.has(root) || toldNow.has(root) || (root as Document).defaultView?.inserviceConsent) return;
    ('host' in root ? told : toldNow).add(root);
    tellOf(root);
  };
  for (const piece of pieces.splice(0)) {
    const node = piece.deref();
    if (!node) continue;
    const root = node.getRootNode();
    if ('host' in root || root.nodeType === Node.DOCUMENT_NODE) {
      tell(root);
      const inner = (node as Partial<HTMLIFrameElement>).contentDocument;
      tell(inner);
      if (inner ?? (root as Partial<Document>).defaultView?.frameElement) pieces.push(piece);
      continue;
    }
    const tag = node as HTMLElement;
    const { purpose = '', service } = tag.dataset ?? {};
    // In a document without a window nothing loads yet.
    const alone = tag.ownerDocument.defaultView && /^(img|audio|video)$/.test(tag.localName) && purpose;
    if (alone && shell.permits(purpose.split(' ') as Purpose[], service)) load(shell, tag);
    else pieces.push(piece);
  }
}
