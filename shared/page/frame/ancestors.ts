/**
 * The origins around a frame, the nearest first, if it shows the expected origin. Injected by its source, so it stands
 * alone.
 * @returns JSON of them; of `null` where the browser does not tell (Firefox)
 */
export function frameAncestors(origin: string): string {
  const told = window.origin === origin && 'ancestorOrigins' in location;
  return JSON.stringify(told ? [...location.ancestorOrigins] : null);
}
