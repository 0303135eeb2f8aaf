/** Path of a closing cross, 16 × 16. */
export const cross = 'M3 3l10 10M13 3L3 13';
