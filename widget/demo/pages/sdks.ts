import type { Places } from '../places.ts';
import { html, Markup } from './html.ts';

/**
 * Two real SDKs, held until statistics are granted. They report to the collector of the demo.
 * The order of their scripts matters, in either way: PostHog is started after its file, Mixpanel's file reads a queue.
 */
export function sdks({ collector }: Places): Markup {
  const posthog = {
    api_host: `${collector}/collect/posthog`,
    persistence: 'localStorage+cookie',
    // Nothing is fetched from PostHog's own servers: the demo stays on this machine.
    disable_external_dependency_loading: true,
    advanced_disable_flags: true,
    disable_session_recording: true,
    disable_surveys: true,
    request_batching: false,
    // A browser that is driven by a test counts as well.
    opt_out_useragent_filter: true,
  };
  const mixpanel = {
    api_host: `${collector}/collect/mixpanel`,
    persistence: 'localStorage',
    track_pageview: true,
    batch_requests: false,
  };
  return html`
<script type="text/plain" data-purpose="statistics" data-service="posthog" data-src="/vendor/posthog.js"></script>
<script type="text/plain" data-purpose="statistics" data-service="posthog">
posthog.init('phc_inservice_demo', ${json(posthog)});
</script>
<script type="text/plain" data-purpose="statistics" data-service="mixpanel">
window.mixpanel = Object.assign([], { __SV: 1.2, _i: [['inservice-demo', ${json(mixpanel)}, 'mixpanel']] });
</script>
<script type="text/plain" data-purpose="statistics" data-service="mixpanel" data-src="/vendor/mixpanel.js"></script>`;
}

/** For a script element: the only sign that could end it is `<`. */
const json = (value: object) => new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'));
