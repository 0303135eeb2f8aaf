/**
 * Tells a panel of the extension, over a port of its own, each time scripts of the frame have written something. Until
 * the panel closes; asked twice it watches once. Stands alone, as all functions here.
 * @param name of the panel's ports
 * @returns JSON of `null`
 */
export function watchWrites(name: string): string {
  interface Port {
    postMessage(message: unknown): void;
    readonly onDisconnect: { addListener(ended: () => void): void };
  }
  interface Extension {
    readonly runtime: { connect(how: { readonly name: string }): Port };
  }
  const world = globalThis as { watching?: Set<string>; readonly browser?: Extension; readonly chrome?: Extension };
  const extension = world.browser ?? world.chrome;
  const watching = (world.watching ??= new Set());
  if (watching.has(name) || !extension) return 'null';
  const port = extension.runtime.connect({ name });
  watching.add(name);
  const tell = () => port.postMessage('wrote');
  document.addEventListener('inservice-consent:wrote', tell);
  port.onDisconnect.addListener(() => {
    watching.delete(name);
    document.removeEventListener('inservice-consent:wrote', tell);
  });
  document.dispatchEvent(new Event('inservice-consent:watch'));
  return 'null';
}
