import { visible } from '../../shared/core/inventory/visible.ts';
import { purposes } from '../../shared/core/policy/purposes.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { InlineText } from '../../shared/core/text/inline/text.ts';
import { lifetime } from '../../shared/core/text/lifetime.ts';
import { inLanguage } from '../../shared/core/text/localized.ts';
import { plural } from '../../shared/core/text/plural.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Breakable } from './breakable.tsx';
import { foreign } from './foreign.ts';
import type { Here } from './here.ts';

interface StorageListProps {
  readonly text: PreferencesText;
  readonly inline: InlineText;
  readonly items: readonly Here[];
  /** What became of the last erasure. */
  readonly said: string;
  readonly onErase: (item: Here) => void;
  readonly onRead: () => void;
}

/** Characters of a foreign name that are shown. */
const nameLimit = 80;

const Item = ({
  text,
  inline,
  item,
  onErase,
}: Omit<StorageListProps, 'items' | 'said' | 'onRead'> & { item: Here }) => {
  const { storage } = inline;
  const name = visible(item.name, nameLimit);
  const { service, declaration } = item;
  const about = declaration?.about ?? service?.about;
  // What is declared of a name counts for cookies; a tab's storage ends with the tab.
  const kept = item.kind === 'session-storage' ? storage.tab : declaration && lifetime(text, declaration.lifetime);
  return (
    <li data-kind={item.kind} data-name={item.name}>
      <div class="head">
        <bdi class="code">
          <Breakable name={name} />
        </bdi>
        {item.purpose !== 'necessary' && (
          <Button action="erase" label={fill(storage.eraseNamed, { name })} onAct={() => onErase(item)}>
            {storage.erase}
          </Button>
        )}
      </div>
      <div class="small">
        {[storage.kinds[item.kind], service && inLanguage(service.name, text.lang), kept].filter(Boolean).join(' · ')}
      </div>
      {about && <div lang={foreign(about, text.lang)}>{inLanguage(about, text.lang)}</div>}
      {item.value !== undefined && (
        <div class="small">
          {storage.value}: <bdi class="value">{visible(item.value, nameLimit) || '–'}</bdi>
        </div>
      )}
    </li>
  );
};

/** What is stored on this device now, by purpose; whatever is not necessary can be erased on its own. */
export function StorageList({ text, inline, items, said, onErase, onRead }: StorageListProps) {
  const { storage } = inline;
  return (
    <section class="storage" aria-labelledby="stored">
      <h2 id="stored">{storage.title}</h2>
      <p class="small">
        {storage.intro} {storage.unseen}
      </p>
      {([...purposes, 'unknown'] as const).map((purpose) => {
        const under = items.filter((item) => item.purpose === purpose);
        if (!under.length) return null;
        return (
          <section key={purpose} class="purpose" data-purpose={purpose} aria-labelledby={`stored-${purpose}`}>
            <div class="head">
              <h3 id={`stored-${purpose}`}>{purpose === 'unknown' ? storage.unknown : text.purposes[purpose].name}</h3>
              <span class="small">{plural(text.lang, storage.items, under.length)}</span>
            </div>
            {purpose === 'necessary' && <p>{storage.necessary}</p>}
            <ul class="services">
              {under.map((item) => (
                <Item key={item.kind + item.name} text={text} inline={inline} item={item} onErase={onErase} />
              ))}
            </ul>
          </section>
        );
      })}
      {items.length === 0 && <p>{storage.empty}</p>}
      <div class="status">
        <output>{said}</output>
        <Button action="scan" onAct={onRead}>
          {storage.again}
        </Button>
      </div>
    </section>
  );
}
