/** Lifetimes are seconds. */
export const day = 86_400;
export const year = 365 * day;
