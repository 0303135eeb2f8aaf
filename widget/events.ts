import type { ConsentApi, Events, State } from './api.ts';

/** Names an event of ours. */
export const named = (type: string) => `inservice-consent:${type}`;

/** Tells the document, and whoever listens by `on`. `past` is replayed to late listeners of `ready` and `consent`. */
export function channel(past: () => State | false) {
  const on: ConsentApi['on'] = (type, listener, options) => {
    // Throws here at what cannot listen.
    const tell = listener.bind(null);
    const hear = (event: Event) => tell((event as CustomEvent).detail);
    document.addEventListener(named(type), hear, options);
    const state = /^(ready|consent)$/.test(type) && past();
    if (state) queueMicrotask(() => tell(state as never));
    return () => document.removeEventListener(named(type), hear);
  };
  const emit = <Type extends keyof Events>(type: Type, detail: Events[Type]) => {
    document.dispatchEvent(new CustomEvent(named(type), { detail }));
  };
  return { on, emit };
}
