/** Ids of the services whose tags stand in the page, held or released. */
export const servicesOnPage = (): ReadonlySet<string> =>
  new Set([...document.querySelectorAll('[data-service]')].map((tag) => tag.getAttribute('data-service') ?? ''));
