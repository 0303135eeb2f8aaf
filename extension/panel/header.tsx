import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../shared/core/text/fill.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import type { Progress } from '../observe.ts';
import { useText } from './text-context.ts';

const again = 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3.2H9.8';
const outward = 'M9 3h4v4M13 3 7.5 8.5M6.5 4H3v9h9V9.5';

const beside = 'M2.5 3h11v10h-11zM9.5 3v10';

interface HeaderProps {
  readonly site: string;
  /** Absent while nothing is being read. */
  readonly progress: Progress | undefined;
  readonly onScan: () => void;
  readonly onStop: () => void;
  /** Absent where the panel is a tab already. */
  readonly onOpenTab: (() => void) | undefined;
  /** Absent where there is no place beside the page, or the panel stands there already. */
  readonly onOpenSide: (() => Promise<void>) | undefined;
}

/** Readings that take no longer come and go without a sign. Milliseconds. */
const noticed = 600;

/** Whether a reading has been going on for long. */
function useLong(progress: Progress | undefined): boolean {
  const going = progress !== undefined;
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!going) return;
    const timer = setTimeout(setLong, noticed, true);
    return () => clearTimeout(timer);
  }, [going]);
  return going && long;
}

/** Whose storage this is, and the way to read it again. */
export function Header({ site, progress, onScan, onStop, onOpenTab, onOpenSide }: HeaderProps) {
  const text = useText();
  const long = useLong(progress);
  return (
    <header>
      <img src="../icons/32.png" width="32" height="32" alt="" />
      <div class="title">
        <h1>{site}</h1>
        <p>{progress ? text.scanning : text.title}</p>
      </div>
      {progress && (long || progress.of > 1) && (
        <div class="progress">
          <progress
            max={progress.of || 1}
            value={progress.of > 1 ? progress.done : undefined}
            aria-label={progress.of > 1 ? fill(text.reading.progress, { ...progress }) : text.scanning}
          />
          <button type="button" class="link" data-action="stop" onClick={onStop}>
            {text.reading.stop}
          </button>
        </div>
      )}
      <IconButton action="scan" label={text.scan} path={again} onAct={onScan} />
      {onOpenSide && (
        <IconButton action="open-side" label={text.view.side} path={beside} onAct={() => void onOpenSide()} />
      )}
      {onOpenTab && <IconButton action="open-tab" label={text.openTab} path={outward} onAct={onOpenTab} />}
    </header>
  );
}
