import type { BannerText } from '../../shared/core/text/banner.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { Button } from '../../shared/ui/button.tsx';

interface PreferencesActionsProps {
  readonly banner: BannerText;
  readonly text: PreferencesText;
  readonly onAct: (action: string, from: HTMLElement) => void;
}

/** The second click of a double click was meant for what stood in this place before the preferences. */
const single = (event: MouseEvent) => {
  if (event.detail > 1) event.stopPropagation();
};

/** The three answers of the preferences, on equal terms. */
export const PreferencesActions = ({ banner, text, onAct }: PreferencesActionsProps) => (
  <div class="actions" onClickCapture={single}>
    <Button action="deny-all" onAct={onAct}>
      {banner.denyAll}
    </Button>
    <Button action="grant-all" onAct={onAct}>
      {banner.grantAll}
    </Button>
    <Button action="save" onAct={onAct}>
      {text.save}
    </Button>
  </div>
);
