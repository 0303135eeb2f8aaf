/** Where the declarations of a host's own registry are kept, packed. */
export const registryKey = (host: string): string => `registry:${host}`;
