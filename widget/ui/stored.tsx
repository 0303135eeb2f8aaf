import { Component } from 'preact';
import { fill } from '../../shared/core/text/fill.ts';
import { plural } from '../../shared/core/text/plural.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import type { Declared } from './declared.ts';
import { ServiceList } from './service-list.tsx';

interface StoredProps {
  readonly text: PreferencesText;
  readonly declared: Declared;
}

/** Who may store what, made when it is first opened: most people never open most of it. */
export class Stored extends Component<StoredProps, { readonly opened: boolean }> {
  override state = { opened: false };

  override render({ text, declared: { own, known } }: StoredProps) {
    const count = [...own, ...known].reduce((sum, { items = [] }) => sum + items.length, 0);
    return (
      <details onToggle={({ currentTarget }) => currentTarget.open && this.setState({ opened: true })}>
        <summary>{fill(text.stored, { count: plural(text.lang, text.records, count) })}</summary>
        {this.state.opened && (
          <>
            {own.length ? <ServiceList text={text} services={own} /> : <p>{text.nothing}</p>}
            {known.length > 0 && <p>{text.known}</p>}
            <ServiceList text={text} services={known} />
          </>
        )}
      </details>
    );
  }
}
