import { type Adapter, call } from './adapter.ts';

/** What waits in the stub that Meta's snippet leaves, until its code is there. */
const queueOf = (stub: unknown): unknown[] | undefined => {
  const { queue, callMethod } = Object(stub) as { readonly queue?: unknown; readonly callMethod?: unknown };
  return Array.isArray(queue) && !callMethod ? queue : undefined;
};

/** Meta pixel. A refusal must stand ahead of its `init`: it goes to the head of what waits for its code. */
export const meta: Adapter = (globals, granted) => {
  const queue = queueOf(globals.fbq);
  const word = granted('advertising', 'meta-pixel') ? 'grant' : 'revoke';
  call(globals, 'fbq', 'consent', word);
  const told = queue?.pop();
  if (told) queue?.unshift(told);
};
