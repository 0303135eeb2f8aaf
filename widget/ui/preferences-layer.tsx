import { cross } from '../../shared/ui/cross.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { PreferencesActions } from './preferences-actions.tsx';
import { PurposeList, type PurposeListProps } from './purpose-list.tsx';

interface PreferencesLayerProps extends PurposeListProps {
  readonly onClose: () => void;
}

/** The second layer: a dialog over the page. */
export function PreferencesLayer({ onClose, ...props }: PreferencesLayerProps) {
  const { banner, text, onAct } = props;
  return (
    <dialog class="preferences" part="preferences" aria-labelledby="title" onClose={onClose}>
      <div class="head">
        <h2 id="title" tabIndex={-1}>
          {text.title}
        </h2>
        <IconButton action="close" label={text.close} path={cross} onAct={onAct} />
      </div>
      <div class="scroll">
        <PurposeList {...props} />
      </div>
      <PreferencesActions banner={banner} text={text} onAct={onAct} />
    </dialog>
  );
}
