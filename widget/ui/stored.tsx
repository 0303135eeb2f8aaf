import { Component } from 'preact';
import type { Service } from '../../shared/core/registry/registry.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { plural } from '../../shared/core/text/plural.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import type { Declared } from './declared.ts';
import { ServiceList } from './service-list.tsx';

interface StoredProps {
  readonly text: PreferencesText;
  readonly declared: Declared;
  readonly under: string;
  readonly here: readonly string[];
  readonly granted: (service: Service) => boolean;
  readonly onService?: ((service: Service, granted: boolean) => void) | undefined;
  readonly onOpen: () => void;
}

/** Who may store what, made when it is first opened: most people never open most of it. */
export class Stored extends Component<StoredProps, { readonly opened: boolean }> {
  override state = { opened: false };

  override render({ text, declared: { own, known }, onService, onOpen, ...rest }: StoredProps) {
    // Of what the site has: what it does not use stores nothing.
    const count = own.reduce((sum, { items = [] }) => sum + items.length, 0);
    const list = (services: readonly Service[]) => (
      <ServiceList text={text} services={services} onChange={onService} {...rest} />
    );
    const open = () => {
      this.setState({ opened: true });
      onOpen();
    };
    return (
      <details onToggle={({ currentTarget }) => currentTarget.open && open()}>
        <summary>
          {fill(text.stored, { count: own.length ? plural(text.lang, text.records, count) : text.nothing })}
        </summary>
        {this.state.opened && (
          <>
            {own.length > 0 && list(own)}
            {known.length > 0 && <p>{text.known}</p>}
            {known.length > 0 && list(known)}
          </>
        )}
      </details>
    );
  }
}
