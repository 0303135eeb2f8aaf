/**
 * Remembers which services were chosen last, to show them again. The page holds this script
 * until personalization is granted, so what it stores never comes before the choice.
 */
const key = 'inservice_recent';
const longest = 3;

document.addEventListener('click', ({ target }) => {
  const offer = target instanceof Element && target.closest<HTMLElement>('[data-offer]')?.dataset.offer;
  if (!offer) return;
  const others = recent().filter((one) => one !== offer);
  localStorage.setItem(key, JSON.stringify([offer, ...others].slice(0, longest)));
  show();
});

show();

function show(): void {
  const line = document.querySelector<HTMLElement>('[data-recent]');
  const offers = recent();
  if (!line || offers.length === 0) return;
  line.textContent = `${line.dataset.recent}: ${offers.join(', ')}`;
  line.hidden = false;
}

/** What is stored may have been changed by anyone: whatever is not a list of texts counts as nothing. */
function recent(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
