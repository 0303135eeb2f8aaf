/** What some work costs the processor, in ms: unlike the time that passes, it stays the same beside other work. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
