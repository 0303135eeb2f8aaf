import { type Adapter, ask } from './adapter.ts';

/** Mixpanel. Its opt-out lives in storage, which a refusal empties; switching its running code off and on does not. */
export const mixpanel: Adapter = (globals, granted) =>
  void ask(globals, 'mixpanel', granted('statistics', 'mixpanel') ? 'enable' : 'disable');
