import { type Adapter, call } from './adapter.ts';

/** Meta pixel. */
export const meta: Adapter = (globals, granted) =>
  call(globals, 'fbq', 'consent', granted('advertising', 'meta-pixel') ? 'grant' : 'revoke');
