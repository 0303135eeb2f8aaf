import type { BannerText } from '../../shared/core/text/banner.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { Button } from '../../shared/ui/button.tsx';

interface PreferencesActionsProps {
  readonly banner: BannerText;
  readonly text: PreferencesText;
  readonly onAct: (action: string, from: HTMLElement) => void;
}

/** The three answers of the preferences, on equal terms. */
export const PreferencesActions = ({ banner, text, onAct }: PreferencesActionsProps) => (
  <div class="actions">
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
