import { render } from 'preact';
import { inservice } from '../../shared/core/registry/catalogue/inservice.ts';
import { element } from '../../shared/ui/element.ts';
import { Centre } from './centre.tsx';
import { draft } from './draft.ts';
import type { Past } from './history.tsx';
import { inlineText } from './inline-text.ts';
import { preferencesText } from './preferences-text.ts';
import { standsAt } from './stands-at.ts';
import type { View } from './view.ts';
import { webAddress } from './web-address.ts';

/** Milliseconds in which another tab has kept a record, as a rule. */
const aMoment = 600;

/** Gives a person a file. Its address is freed once the browser has taken it. */
function download(name: string, content: object): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** `<inservice-preferences>`: the preference centre inside a page. */
export async function inlinePreferences(view: View, root: ShadowRoot, signal: AbortSignal): Promise<void> {
  const { shell, stage, policyUrl } = view;
  const { cabinetUrl } = shell.registry ?? inservice;
  let words = await Promise.all([preferencesText(view.text.lang), inlineText(view.text.lang)]);
  let past: Past | undefined;
  let said = '';

  const recorder = async () => (await shell.load('record')).open(shell);
  const receipt = async () => {
    const made = await (await recorder()).receipt();
    if (made) return download('inservice-consent-receipt.json', made);
    said = words[1].cabinet.failed;
    draw();
  };
  const save = () =>
    void receipt().catch((error: unknown) => {
      console.warn('inService consent: no receipt could be made', error);
      said = words[1].cabinet.failed;
      draw();
    });
  const act = (action: string) => {
    made.decide(action);
    // The button is gone by now; the line that tells it is done stands under the title.
    if (action === 'withdraw') root.querySelector<HTMLElement>('h2')?.focus();
  };
  const draw = () => {
    if (signal.aborted) return;
    const [text, inline] = words;
    const cabinet = webAddress(shell.options.data.cabinetUrl, cabinetUrl);
    render(
      <Centre
        shell={shell}
        banner={view.text}
        text={text}
        inline={inline}
        consent={shell.consent()}
        draft={made}
        policyUrl={policyUrl}
        cabinetUrl={cabinet && standsAt(element('a', { href: cabinet }).href, location) ? undefined : cabinet}
        now={Date.now()}
        past={past}
        said={said}
        onAct={act}
        onReceipt={save}
      />,
      root,
    );
  };
  const made = draft(shell, () => root.textContent ?? '', draw, signal);

  const reread = async () => {
    if (signal.aborted) return;
    const { history, standing } = await recorder();
    // Where the browser keeps no databases, there are no records.
    const records = await history().catch((error: unknown) => {
      warn(error);
      return [];
    });
    const { recordId } = shell.consent();
    const decided = standing();
    const unrecorded = decided?.recordId === recordId && !records.some(({ id }) => id === recordId);
    said = '';
    past = { records, unrecorded: unrecorded ? decided : undefined };
    draw();
  };
  const retell = () =>
    void reread().catch((error: unknown) => {
      warn(error);
      said = words[1].cabinet.failed;
      draw();
    });
  const translate = async () => {
    words = await Promise.all([preferencesText(view.text.lang), inlineText(view.text.lang)]);
    draw();
  };
  const warn = (error: unknown) => console.warn('inService consent: the history could not be read', error);
  stage.root.addEventListener('language', () => void translate().catch(warn), { signal });
  shell.on('recorded', retell, { signal });
  // Decided in another tab, the record is kept a moment later, or much later: whoever comes back sees it.
  shell.on('change', () => void setTimeout(retell, aMoment), { signal });
  document.addEventListener('visibilitychange', retell, { signal });
  draw();
  retell();
}
