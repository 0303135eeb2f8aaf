import { type Adapter, ask } from './adapter.ts';

/**
 * PostHog. Its own memory of a refusal is an item like its others and goes with them, so the refusal is told as the
 * default of its running code, which then sends nothing.
 */
export const posthog: Adapter = (globals, granted) => {
  const refused = !granted('statistics', 'posthog');
  ask(globals, 'posthog', 'set_config', { opt_out_capturing_by_default: refused });
  if (refused) ask(globals, 'posthog', 'opt_out_capturing');
  else if (ask(globals, 'posthog', 'has_opted_out_capturing')) ask(globals, 'posthog', 'opt_in_capturing');
};
