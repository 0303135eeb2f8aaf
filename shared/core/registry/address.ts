/**
 * How an address is declared: a host in lower case, or `*.host`, then a port and a path where there are any. Anything
 * else (a scheme, a query without a path, a star in the middle) would stand for no address, and hold nothing.
 */
export const address = /^(?:(?:\*\.)?[a-z\d_-]+(?:\.[a-z\d_-]+)*|\[[a-f\d:]+\])(?::\d+)?(?:\/[!-)+-~]*)?$/;

/** Says how to write it. */
export const addressForm = 'host/path-prefix, without https://; a leading *. takes in sub-domains';
