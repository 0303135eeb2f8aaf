/** What a page calls its two web storages. */
export const areas = { 'local-storage': 'localStorage', 'session-storage': 'sessionStorage' } as const;
