import { operator } from '../../shared/core/policy/operator.ts';
import { useText } from './text-context.ts';
import type { World } from './world.ts';

/** The page behind the popup keeps nothing; offers the sites of the service instead. */
export function NoSite({ world }: { readonly world: World }) {
  const { noSite } = useText();
  return (
    <main class="state">
      <h1>{noSite.title}</h1>
      <p>{noSite.why}</p>
      <div class="actions">
        {operator.sites.map((site) => (
          <button type="button" class="button" data-action="panel" onClick={() => void world.openPanel(site)}>
            {site}
          </button>
        ))}
      </div>
    </main>
  );
}
