import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Known } from '../../shared/core/identify/redact.ts';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import { ConsentCard } from './consent-card.tsx';
import { HandlingCard } from './control/handling-card.tsx';
import { HeldCard } from './control/held-card.tsx';
import { ReappearedCard } from './control/reappeared-card.tsx';
import { HandlingContext, useHandlings } from './control/use-handlings.ts';
import { usePageConsent } from './control/use-page-consent.ts';
import { CoverageNote } from './coverage-note.tsx';
import { noSelection } from './erase/selection.ts';
import { SelectionBar } from './erase/selection-bar.tsx';
import { Steps } from './erase/steps.tsx';
import { UndoLine } from './erase/undo-line.tsx';
import { ExportCard } from './export-card.tsx';
import { Header } from './header.tsx';
import { ItemList } from './item-list.tsx';
import { NoAccess } from './no-access.tsx';
import { Overview } from './overview.tsx';
import { SecretsContext } from './secrets-context.ts';
import { Sections } from './sections.tsx';
import { StatementLine } from './statement-line.tsx';
import { useText } from './text-context.ts';
import { TimelineCard } from './timeline-card.tsx';
import { UsageCard } from './usage-card.tsx';
import { statementNow, useErasing } from './use-erasing.ts';
import { useSnapshot } from './use-snapshot.ts';
import type { Place, World } from './world.ts';

interface SitePanelProps {
  readonly site: string;
  readonly place: Place;
  readonly world: World;
}

/** So many rows are as long as the cards beside them with the timeline. */
const manyRows = 20;

const nothing: readonly InventoryRow[] = [];
const noSecrets: Known = new Set();

/** Everything about one site: what waits for the person, the overview, the choice, each stored item, and the rest. */
export function SitePanel({ site, place, world }: SitePanelProps) {
  const text = useText();
  const { view, progress, scan, stop } = useSnapshot(site, world);
  const { one, many, erase, onErased, onUndone, turn, undone, statement } = useErasing(world, site, scan);
  const rows = view.state === 'ready' ? view.snapshot.rows : nothing;
  const present = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
  const [selection, setSelection] = useState(noSelection);
  const chosen = useMemo(() => rows.filter(({ id }) => selection.ids.has(id)), [rows, selection]);
  const { adopt } = many;
  useEffect(() => void adopt(), [adopt]);
  const handled = useHandlings(site, world.ask);
  const page = usePageConsent(site, world.pageConsent, view);
  return (
    <HandlingContext.Provider value={handled}>
      <SecretsContext.Provider value={view.state === 'ready' ? view.snapshot.secrets : noSecrets}>
        <Header
          site={site}
          progress={progress}
          onScan={() => void scan()}
          onStop={stop}
          onOpenTab={place === 'tab' ? undefined : () => void world.openPanel(site)}
          onOpenSide={place === 'popup' ? world.openSide : undefined}
        />
        {view.state === 'ready' && <Sections timeline={view.snapshot.timelines.length ? 'there' : 'absent'} />}
        <main
          aria-busy={progress !== undefined}
          class={view.state}
          data-list={rows.length < manyRows ? 'short' : 'long'}
        >
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
                <ReappearedCard site={site} rows={rows} ask={world.ask} onErased={onErased} />
                <HeldCard site={site} ask={world.ask} />
                <Overview snapshot={view.snapshot} />
                <ConsentCard consent={view.snapshot.consent} consents={view.snapshot.consents} page={page} />
                <CoverageNote
                  coverage={view.snapshot.coverage}
                  onOpen={(address) => void world.openPage(address)}
                  onAgain={() => void scan()}
                />
              </div>
              <ItemList
                snapshot={view.snapshot}
                selection={selection}
                ask={world.ask}
                onSelection={setSelection}
                onErase={erase}
              />
              <div class="aside">
                <HandlingCard site={site} world={world} rows={rows} undone={undone} onErased={onErased} />
                <UsageCard usage={view.snapshot.usage} registries={view.snapshot.registries} />
                <ExportCard snapshot={view.snapshot} world={world} />
              </div>
              <TimelineCard snapshot={view.snapshot} />
            </>
          )}
        </main>
        <div class="dock">
          <SelectionBar chosen={chosen} present={present} job={many} onClear={() => setSelection(noSelection)} />
          {one.phase.at === 'asked' && (
            <Steps
              phase={one.phase}
              present={present}
              onConfirm={(job) => void one.confirm(job)}
              onCancel={(job) => void one.cancel(job)}
            />
          )}
          <UndoLine site={site} ask={world.ask} after={turn} onUndone={onUndone} />
          <StatementLine statement={statementNow(statement, rows)} />
        </div>
      </SecretsContext.Provider>
    </HandlingContext.Provider>
  );
}
