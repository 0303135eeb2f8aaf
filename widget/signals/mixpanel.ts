import { type Adapter, ask } from './adapter.ts';

/** Mixpanel keeps an answer of its own: it is told only when that differs. */
export const mixpanel: Adapter = (globals, granted) => {
  const out = ask(globals, 'mixpanel', 'has_opted_out_tracking');
  if (!granted('statistics', 'mixpanel')) ask(globals, 'mixpanel', 'opt_out_tracking', { delete_user: false });
  else if (out) ask(globals, 'mixpanel', 'opt_in_tracking');
};
