import type { InlineText } from '../../shared/core/text/inline/text.ts';
import { History, type Past } from './history.tsx';
import { PreferencesActions } from './preferences-actions.tsx';
import { PurposeList, type PurposeListProps } from './purpose-list.tsx';
import { Requests } from './requests.tsx';

interface CentreProps extends PurposeListProps {
  readonly inline: InlineText;
  readonly past: Past | undefined;
  readonly cabinetUrl: string | undefined;
  /** What became of the last download, or of the reading. */
  readonly said: string;
  readonly onReceipt: () => void;
}

/** The preference centre inside a page: the choice, what was decided before, and the ways of making a request. */
export function Centre({ inline, past, cabinetUrl, said, onReceipt, ...props }: CentreProps) {
  const { banner, text, onAct } = props;
  return (
    <section class="inline" part="preferences" aria-labelledby="title">
      <h2 id="title" tabIndex={-1}>
        {text.title}
      </h2>
      <PurposeList {...props} />
      <PreferencesActions banner={banner} text={text} onAct={onAct} />
      <History banner={banner} text={text} inline={inline} past={past} said={said} onReceipt={onReceipt} />
      <Requests inline={inline} cabinetUrl={cabinetUrl} />
    </section>
  );
}
