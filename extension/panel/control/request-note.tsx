import { fill } from '../../../shared/core/text/fill.ts';
import type { AccessEdge } from '../../edges/access.ts';
import { useText } from '../text-context.ts';
import { countInWords } from '../words.ts';
import { useHandled } from './use-handlings.ts';

/** Whether requests to the known addresses of blocked purposes are stopped, and the way to have all of them stopped. */
export function RequestNote({ access }: { readonly access: AccessEdge }) {
  const text = useText();
  const { requests } = text.control;
  const { chosen, read } = useHandled();
  if (!chosen?.requests.hosts.length) return null;
  const { hosts, stopped, sockets } = chosen.requests;
  const n = hosts.length;
  return (
    <div data-requests-stopped={stopped} data-requests={n} data-sockets-stopped={sockets}>
      <p class="small">
        {stopped === n ? countInWords(text, requests.all, stopped) : fill(requests.some, { stopped, n })}
        {sockets < stopped && ` ${fill(requests.sockets, { stopped: sockets, n })}`}
      </p>
      {sockets < n && (
        <p class="small">
          <button
            type="button"
            class="link"
            data-action="stop-requests"
            // The browser shows its question only straight from the click: nothing may be awaited before.
            onClick={() => void access.requestUrls(hosts).then(read)}
          >
            {requests.act}
          </button>{' '}
          {requests.why}
        </p>
      )}
    </div>
  );
}
