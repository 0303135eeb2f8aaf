/** Under this name the copying script waits in its own world of a page, where the page's scripts do not see it. */
export const copierName = 'inserviceConsentCopier';
