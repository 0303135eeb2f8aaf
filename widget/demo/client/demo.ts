/** The demo's own script: pages change without a reload, as in a single-page application. */

export interface Sdks {
  readonly posthog?: { capture(event: string): void };
  readonly mixpanel?: { track(event: string): void };
}

document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = target.closest('a');
  if (link?.origin === location.origin) {
    event.preventDefault();
    void visit(link.href).then(() => history.pushState(null, '', link.href));
  }
  const book = target.closest<HTMLElement>('[data-book]');
  if (book) confirmBooking(book.dataset.book ?? '');
});

addEventListener('popstate', () => void visit(location.href));

/** Puts the other page's header and content in place of this one's. */
async function visit(address: string): Promise<void> {
  const response = await fetch(address);
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const selector of ['header', 'main']) {
    const fresh = next.querySelector(selector);
    if (fresh) document.querySelector(selector)?.replaceWith(fresh);
  }
  document.title = next.title;
  scrollTo(0, 0);
}

function confirmBooking(text: string): void {
  const status = document.querySelector('[role=status]');
  if (status) status.textContent = text;
  const { posthog, mixpanel } = globalThis as Sdks;
  posthog?.capture('booked');
  mixpanel?.track('booked');
}
