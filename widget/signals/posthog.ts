import { type Adapter, ask } from './adapter.ts';

/** PostHog keeps an answer of its own: it is told only when that differs. */
export const posthog: Adapter = (globals, granted) => {
  const out = ask(globals, 'posthog', 'has_opted_out_capturing');
  if (!granted('statistics', 'posthog')) ask(globals, 'posthog', 'opt_out_capturing');
  else if (out) ask(globals, 'posthog', 'opt_in_capturing');
};
