import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly name?: string };
}

/** The longest tasks of the main thread of a page, in ms. */
export interface LongestTasks {
  readonly all: number;
  /** Of those in which a script of these addresses was compiled or run. */
  readonly own: number;
}

/** Watches the tasks of a tab's main thread. @returns ends it, and tells about the tasks */
export async function watchTasks(session: CDPSession, own: RegExp): Promise<() => Promise<LongestTasks>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.compile', '__metadata'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return longestOf(events, own);
  };
}

function longestOf(events: readonly TraceEvent[], own: RegExp): LongestTasks {
  const scripts = events.filter(({ args }) => own.test(args?.data?.url ?? ''));
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const busy = new Set(scripts.map(({ pid }) => pid));
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && mainThreads.has(`${pid} ${tid}`) && (!busy.size || busy.has(pid)),
  );
  const holds = (task: TraceEvent) =>
    scripts.some(
      ({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
    );
  const longest = (some: readonly TraceEvent[]) => Math.max(0, ...some.map(({ dur = 0 }) => dur / 1000));
  return { all: longest(tasks), own: longest(tasks.filter(holds)) };
}
