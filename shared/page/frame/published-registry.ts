/**
 * The registry that the page's widget goes by: written into the page, or the file that the page has fetched itself.
 * The file is taken from the browser's cache alone: the extension makes no request.
 * @returns JSON of the registry's text, or of `null` where the page publishes none
 */
export async function readPublishedRegistry(): Promise<string> {
  const most = 1_000_000;
  const inline = document.querySelector('script[type="application/json"][data-inservice-registry]')?.textContent;
  if (inline) return JSON.stringify(inline.slice(0, most));
  const address = document.querySelector('script[data-registry]')?.getAttribute('data-registry');
  if (!address) return 'null';
  try {
    const url = new URL(address, document.baseURI);
    if (url.origin !== window.origin) return 'null';
    const kept = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
    return kept.ok ? JSON.stringify((await kept.text()).slice(0, most)) : 'null';
  } catch {
    return 'null';
  }
}
