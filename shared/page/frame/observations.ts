/**
 * Asks the observer in the page's world what has been written since the page opened. Untrusted: the page could
 * answer in its place. @returns text of JSON as the observer told it, or JSON of `null` where there is none
 */
export function readObservations(): string {
  let heard = 'null';
  const hear = (event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') heard = event.detail.slice(0, 400_000);
  };
  document.addEventListener('inservice-consent:observed', hear);
  document.dispatchEvent(new Event('inservice-consent:observe'));
  document.removeEventListener('inservice-consent:observed', hear);
  return heard;
}
