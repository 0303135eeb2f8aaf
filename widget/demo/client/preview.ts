/** The previewed page tells what it is told, newest first. */

export interface Told {
  readonly detail: object;
}

const list = document.querySelector('.events');
const told = ['ready', 'consent', 'change', 'held', 'released', 'blocked', 'show', 'hide'];

/** The few words of an event that fit into a line. */
function brief(detail: Readonly<Record<string, unknown>>): string {
  const { granted, layer, purposes, service, kind, name } = detail;
  return [granted, layer, purposes, service, kind, name].filter(Boolean).map(String).join(' · ');
}

for (const type of told) {
  document.addEventListener(`inservice-consent:${type}`, (event) => {
    const line = document.createElement('li');
    line.textContent = `${type}  ${brief((event as CustomEvent).detail ?? {})}`;
    list?.prepend(line);
  });
}

document.querySelector('[data-write]')?.addEventListener('click', () => {
  document.cookie = `undeclared_${Date.now() % 1000}=1`;
});
