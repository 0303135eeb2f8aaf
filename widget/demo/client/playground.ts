/** The playground: judges while one types, shows what holds, hands out the lines to copy. */

export interface Verdict {
  readonly faults: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  readonly snippet: string;
}

/** Milliseconds without a key before the text is judged. */
const pause = 250;

const form = document.querySelector('form');
const area = document.querySelector('textarea');
const verdict = document.querySelector('#verdict');
const code = document.querySelector('pre code');
const frame = document.querySelector('iframe');
const old = document.querySelector<HTMLElement>('.old');
const copy = document.querySelector<HTMLButtonElement>('[data-copied]');

let shown = '';
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Asks the demo what it makes of the form; a newer question makes an older answer void. */
async function judge(): Promise<void> {
  if (!form || !area || !verdict || !code) return;
  const asked = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const question = asked.toString();
  const answer = await fetch('/playground/check', { method: 'POST', body: asked })
    .then((response) => response.json() as Promise<Verdict>)
    .catch(() => undefined);
  const now = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  if (question !== now.toString()) return;
  if (!answer) return void verdict.replaceChildren(paragraph(form.dataset['lost'] ?? '', 'wrong'));
  const { faults, snippet } = answer;
  area.setAttribute('aria-invalid', String(faults.length > 0));
  // A page with a faulty registry asks nothing; while one types, the last good one stays in view, and is said to be old.
  document.querySelector('.seen')?.classList.toggle('behind', faults.length > 0);
  if (old) old.hidden = faults.length === 0;
  if (faults.length) return void verdict.replaceChildren(...faults.map(faultLine));
  const { good = '', builtIn = '' } = form.dataset;
  verdict.replaceChildren(paragraph(area.value.trim() === '' ? builtIn : good, 'good'));
  code.textContent = snippet;
  if (question === shown) return;
  shown = question;
  form.requestSubmit();
}

function paragraph(text: string, name: string): HTMLParagraphElement {
  const line = document.createElement('p');
  line.className = name;
  line.textContent = text;
  return line;
}

/** A mistake; a click goes to its place in the text. */
function faultLine({ line, column, message }: Verdict['faults'][number]): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain fault';
  button.textContent = `${form?.dataset['line']} ${line}: ${message}`;
  button.addEventListener('click', () => {
    if (!area) return;
    const before = area.value.split('\n').slice(0, line - 1);
    const at = before.join('\n').length + (before.length ? 1 : 0) + column - 1;
    area.focus();
    area.setSelectionRange(at, at + 1);
  });
  return button;
}

form?.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(judge, pause);
});

document.querySelectorAll<HTMLInputElement>('[name=width]').forEach((choice) =>
  choice.addEventListener('change', () => {
    if (frame) frame.style.width = choice.value === '0' ? '' : `${choice.value}px`;
  }),
);

copy?.addEventListener('click', async () => {
  await navigator.clipboard.writeText(code?.textContent ?? '');
  const before = copy.textContent;
  copy.textContent = copy.dataset['copied'] ?? '';
  setTimeout(() => {
    copy.textContent = before;
  }, 1500);
});

void judge();
