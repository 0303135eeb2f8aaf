/**
 * An address as the browser reads it, with tabs, other slashes, dots and letters set right: `//host/path?query`, in
 * small letters. Empty where nothing could load.
 */
export function asRead(address: string): string {
  // Pictures written out are long, and are asked about often.
  if (address.startsWith('data:')) return '';
  try {
    const { host, pathname, search } = new URL(address, document.baseURI);
    return `//${host.replace(/\.(?=:|$)/, '')}${pathname}${search}`.toLowerCase();
  } catch {
    return '';
  }
}
