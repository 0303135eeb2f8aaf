/** How much an origin keeps and may keep, in bytes, as the browser estimates it. */
export interface FrameUsage {
  readonly usage: number;
  readonly quota: number;
  /** Whether the browser has promised not to clear it by itself. */
  readonly persisted: boolean;
  /** Named storage buckets; `null` where the browser has none of that kind. */
  readonly buckets: readonly string[] | null;
}

/** @returns JSON of {@link FrameUsage}, or `null` where refused */
export async function readUsage(): Promise<string> {
  const { storageBuckets } = navigator as { storageBuckets?: { keys(): Promise<string[]> } };
  try {
    const [{ usage = 0, quota = 0 }, persisted, buckets] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
      storageBuckets ? storageBuckets.keys() : null,
    ]);
    const answer: FrameUsage = { usage, quota, persisted, buckets };
    return JSON.stringify(answer);
  } catch {
    return 'null';
  }
}
