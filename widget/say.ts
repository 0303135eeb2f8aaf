/** Tells the developer, in the console; never the page. */
export const say = (message: string, ...about: readonly unknown[]): void =>
  console.warn(`inService consent: ${message}`, ...about);
