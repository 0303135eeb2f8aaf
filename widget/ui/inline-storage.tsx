import { render } from 'preact';
import { visible } from '../../shared/core/inventory/visible.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { eraseItem } from '../../shared/page/erase/erase-item.ts';
import type { Write } from '../../shared/page/guard/write.ts';
import { type Here, namesHere, readHere } from './here.ts';
import { inlineText } from './inline-text.ts';
import { preferencesText } from './preferences-text.ts';
import { StorageList } from './storage-list.tsx';
import type { View } from './view.ts';

/** Milliseconds between two looks: what was let in a moment ago writes for a while. */
const aMoment = 1000;

const namesOf = (items: readonly Write[]) =>
  items
    .map(({ kind, name }) => `${kind} ${name}`)
    .sort()
    .join();

/** `<inservice-storage>`: what is stored on this device now, inside a page. */
export async function inlineStorage(view: View, root: ShadowRoot, signal: AbortSignal) {
  const { shell, stage } = view;
  const load = () => Promise.all([preferencesText(view.text.lang), inlineText(view.text.lang)]);
  let words = await load();
  let items = await readHere(shell.registry);
  let said = '';

  const draw = () => {
    if (signal.aborted) return;
    const [preferences, inline] = words;
    render(
      <div class="inline">
        <StorageList
          text={preferences}
          inline={inline}
          items={items}
          said={said}
          onErase={(item) => void erase(item)}
          onRead={() => void read('')}
        />
      </div>,
      root,
    );
  };
  const read = async (outcome: string) => {
    said = outcome;
    items = await readHere(shell.registry);
    draw();
  };
  const erase = async (item: Here) => {
    const failed = await eraseItem(window, item).then(
      () => false,
      () => true,
    );
    // Only a second look shows whether it is gone.
    await read('');
    const { erased, stayed } = words[1].storage;
    const left = failed || items.some(({ kind, name }) => kind === item.kind && name === item.name);
    said = fill(left ? stayed : erased, { name: visible(item.name, 80) });
    draw();
    // The row is gone, and its button with the focus.
    if (!left) root.querySelector<HTMLElement>('[data-action=scan]')?.focus();
  };
  const translate = async () => {
    words = await load();
    draw();
  };
  const warn = (error: unknown) => console.warn('inService consent: the language could not be loaded', error);
  stage.root.addEventListener('language', () => void translate().catch(warn), { signal });
  // Erasing after a withdrawal takes a moment of its own.
  shell.on('change', () => void setTimeout(() => void read(''), 600), { signal });
  const follow = async () => {
    // Names alone, and only while somebody may look.
    if (!document.hidden && namesOf(await namesHere()) !== namesOf(items)) await read(said);
  };
  const looks = setInterval(() => void follow(), aMoment);
  signal.addEventListener('abort', () => clearInterval(looks));
  draw();
}
