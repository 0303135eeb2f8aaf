import type { FrameItem, OpenFrame } from '../edges/frames.ts';
import type { Irrevocable, Unreturned } from './job.ts';

/** Copies containers out of a page and puts them back, part by part. */
export interface Copier {
  /** Gives out each part. @returns why it cannot be copied, or nothing */
  copy(
    frame: OpenFrame,
    item: FrameItem,
    onPart: (text: string, part: number) => Promise<void>,
  ): Promise<Irrevocable | undefined>;
  /** @param part gives the parts, in order, until there is none @returns why it could not be put back, or nothing */
  restore(
    frame: OpenFrame,
    item: FrameItem,
    part: (part: number) => Promise<string | undefined>,
  ): Promise<Unreturned | undefined>;
}
