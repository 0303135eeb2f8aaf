import { IconButton } from '../../shared/ui/icon-button.tsx';
import { useText } from './text-context.ts';

const again = 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3.2H9.8';
const outward = 'M9 3h4v4M13 3 7.5 8.5M6.5 4H3v9h9V9.5';

interface HeaderProps {
  readonly site: string;
  readonly reading: boolean;
  readonly onScan: () => void;
  /** Absent where the panel is a tab already. */
  readonly onOpenTab?: (() => void) | undefined;
}

/** Whose storage this is, and the way to read it again. */
export function Header({ site, reading, onScan, onOpenTab }: HeaderProps) {
  const text = useText();
  return (
    <header>
      <img src="../icons/32.png" width="32" height="32" alt="" />
      <div class="title">
        <h1>{site}</h1>
        <p>{reading ? text.scanning : text.title}</p>
      </div>
      <IconButton action="scan" label={text.scan} path={again} onAct={onScan} />
      {onOpenTab && <IconButton action="open-tab" label={text.openTab} path={outward} onAct={onOpenTab} />}
    </header>
  );
}
