import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's CPU time, in which other programs do not count; those of a throttled one do. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Of the tasks in which a script of given addresses was compiled or run, in ms of CPU time. */
export interface LongestTasks {
  /** The longest of them, with all that the page did in it. */
  readonly whole: number;
  /** The longest time that scripts of these addresses took of one task, compiling included. */
  readonly own: number;
}

/** Watches the tasks of a tab's main thread. @returns ends it, and tells about the tasks */
export async function watchTasks(session: CDPSession, own: RegExp): Promise<() => Promise<LongestTasks>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.compile'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return longestOf(events, own);
  };
}

const startOf = ({ tts = 0 }: TraceEvent) => tts;
const endOf = ({ tts = 0, tdur = 0 }: TraceEvent) => tts + tdur;

/** The time that events cover; those inside others count once. */
function covered(events: readonly TraceEvent[]): number {
  let until = 0;
  let sum = 0;
  for (const event of [...events].sort((one, other) => startOf(one) - startOf(other))) {
    sum += Math.max(0, endOf(event) - Math.max(startOf(event), until));
    until = Math.max(until, endOf(event));
  }
  return sum;
}

function longestOf(events: readonly TraceEvent[], own: RegExp): LongestTasks {
  const scripts = events.filter(({ args }) => own.test(args?.data?.url ?? ''));
  const tasks = events
    .filter(({ name }) => name === 'RunTask')
    .map((task) => ({
      task,
      within: scripts.filter(
        (script) =>
          script.pid === task.pid &&
          script.tid === task.tid &&
          startOf(script) >= startOf(task) &&
          startOf(script) <= endOf(task),
      ),
    }))
    .filter(({ within }) => within.length > 0);
  if (tasks.some(({ task }) => task.tdur === undefined)) throw new Error('The browser tells no CPU time of its tasks.');
  return {
    whole: Math.max(0, ...tasks.map(({ task }) => (task.tdur ?? 0) / 1000)),
    own: Math.max(0, ...tasks.map(({ within }) => covered(within) / 1000)),
  };
}
