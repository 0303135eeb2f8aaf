import type { ConsentApi, Events, State } from './api.ts';

type Listener = (detail: never) => void;

/** Tells listeners and the document. What a listener throws is the page's own error and is reported as such. */
export function events(document: Document, replay: (type: 'ready' | 'consent') => State | undefined) {
  const listeners = new Map<string, Set<Listener>>();
  const call = (listener: Listener, detail: unknown) => {
    try {
      listener(detail as never);
    } catch (error) {
      reportError(error);
    }
  };
  const on: ConsentApi['on'] = (type, listener, { signal } = {}) => {
    const off = () => void listeners.get(type)?.delete(listener);
    if (signal?.aborted) return off;
    listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
    signal?.addEventListener('abort', off);
    const past = (type === 'ready' || type === 'consent') && replay(type);
    if (past) queueMicrotask(() => listeners.get(type)?.has(listener) && call(listener, past));
    return off;
  };
  const emit = <Type extends keyof Events>(type: Type, detail: Events[Type]) => {
    listeners.get(type)?.forEach((listener) => call(listener, detail));
    document.dispatchEvent(new CustomEvent(`inservice-consent:${type}`, { detail }));
  };
  return { on, emit };
}
