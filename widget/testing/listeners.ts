import type { ConsentApi, Events, State } from '../api.ts';

/** Listeners as the drop-in has them, without needing a document: `ready` and `consent` are replayed to late ones. */
export function listeners(state: () => State) {
  const told = new EventTarget();
  const on: ConsentApi['on'] = (type, listener, options) => {
    const hear = (event: Event) => listener((event as CustomEvent).detail);
    told.addEventListener(type, hear, options);
    if (type === 'ready' || type === 'consent') {
      queueMicrotask(() => options?.signal?.aborted || listener(state() as never));
    }
    return () => told.removeEventListener(type, hear);
  };
  const emit = <Type extends keyof Events>(type: Type, detail: Events[Type]): void => {
    told.dispatchEvent(new CustomEvent(type, { detail }));
    const { document } = globalThis as { readonly document?: Document };
    document?.dispatchEvent(new CustomEvent(`inservice-consent:${type}`, { detail }));
  };
  return { on, emit };
}
