import { useState } from 'preact/hooks';
import { fill } from '../../shared/core/text/fill.ts';
import { useText } from './text-context.ts';
import type { World } from './world.ts';

interface NoAccessProps {
  readonly site: string;
  readonly world: World;
  readonly onAllowed: () => void;
}

/** The person has not allowed the extension to look at this site, and can do so here. */
export function NoAccess({ site, world, onAllowed }: NoAccessProps) {
  const { access } = useText();
  const [refused, setRefused] = useState(false);
  // The browser shows its question only straight from the click: nothing may be awaited before.
  const ask = () =>
    void world.access.request(site).then((allowed) => {
      setRefused(!allowed);
      if (allowed) onAllowed();
    });
  return (
    <section class="state">
      <h2>{access.title}</h2>
      <p>{fill(access.why, { site })}</p>
      <button type="button" class="button" data-action="allow-site" onClick={ask}>
        {fill(access.allow, { site })}
      </button>
      <output>{refused && access.refused}</output>
    </section>
  );
}
