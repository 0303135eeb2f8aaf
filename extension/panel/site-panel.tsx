import { ConsentCard } from './consent-card.tsx';
import { CoverageNote } from './coverage-note.tsx';
import { Header } from './header.tsx';
import { ItemList } from './item-list.tsx';
import { NoAccess } from './no-access.tsx';
import { Overview } from './overview.tsx';
import { StatementLine } from './statement-line.tsx';
import { useText } from './text-context.ts';
import { statementNow, useErasing } from './use-erasing.ts';
import { useSnapshot } from './use-snapshot.ts';
import type { World } from './world.ts';

interface SitePanelProps {
  readonly site: string;
  readonly popup: boolean;
  readonly world: World;
}

/** Everything about one site: the choice, the overview, what was not read, and each stored item. */
export function SitePanel({ site, popup, world }: SitePanelProps) {
  const text = useText();
  const { view, progress, scan, stop } = useSnapshot(site, world);
  const { statement, erase } = useErasing(world, scan);
  return (
    <>
      <Header
        site={site}
        progress={progress}
        onScan={() => void scan()}
        onStop={stop}
        onOpenTab={popup ? () => void world.openPanel(site) : undefined}
      />
      <main aria-busy={progress !== undefined}>
        {view.state === 'no-access' && <NoAccess site={site} world={world} onAllowed={() => void scan()} />}
        {view.state === 'failed' && (
          <section class="state" role="alert">
            <h2>{text.failed.title}</h2>
            <p>{text.failed.why}</p>
            <p class="code">{view.because}</p>
          </section>
        )}
        {view.state === 'ready' && (
          <>
            <div class="aside">
              <ConsentCard consent={view.snapshot.consent} />
              <Overview snapshot={view.snapshot} />
              <CoverageNote coverage={view.snapshot.coverage} onOpen={(address) => void world.openPage(address)} />
            </div>
            <ItemList snapshot={view.snapshot} ask={world.ask} onErase={(row) => void erase(row)} />
          </>
        )}
      </main>
      <StatementLine statement={statementNow(statement, view.state === 'ready' ? view.snapshot.rows : [])} />
    </>
  );
}
