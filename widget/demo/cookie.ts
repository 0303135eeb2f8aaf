export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly isSecure: boolean;
  readonly isHttpOnly?: boolean;
  /** Seconds; none for a cookie that ends with the browser's session. */
  readonly maxAge?: number;
}

/** A `Set-Cookie` line. */
export function writeCookie({ name, value, domain, isSecure, isHttpOnly, maxAge }: Cookie): string {
  const attributes = [
    `Domain=${domain}`,
    'Path=/',
    'SameSite=Lax',
    maxAge !== undefined && `Max-Age=${maxAge}`,
    isHttpOnly && 'HttpOnly',
    isSecure && 'Secure',
  ];
  return [`${name}=${value}`, ...attributes.filter(Boolean)].join('; ');
}
