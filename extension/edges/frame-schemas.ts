import * as z from 'zod/mini';
import type { FrameCache } from '../../shared/page/frame/caches.ts';
import type { FrameDatabase } from '../../shared/page/frame/databases.ts';
import type { FrameFiles } from '../../shared/page/frame/files.ts';
import type { Content } from '../../shared/page/frame/records.ts';
import type { FrameUsage } from '../../shared/page/frame/usage.ts';
import type { FrameStorage } from '../../shared/page/frame/web-storage.ts';
import type { FrameWorker } from '../../shared/page/frame/workers.ts';
import type { Observations, ObservedWrite } from '../../shared/page/observe/observed.ts';

const entries = z.nullable(z.array(z.tuple([z.string(), z.number(), z.string()])));

export const frameStorage: z.ZodMiniType<FrameStorage> = z.strictObject({
  origin: z.string(),
  ancestors: z.nullable(z.array(z.string())),
  top: z.boolean(),
  localStorage: entries,
  sessionStorage: entries,
});

const bucket = z.nullable(z.string());

export const frameDatabases: z.ZodMiniType<readonly FrameDatabase[] | null> = z.nullable(
  z.array(
    z.strictObject({
      bucket,
      name: z.string(),
      version: z.number(),
      stores: z.nullable(
        z.array(z.strictObject({ name: z.string(), records: z.number(), indexes: z.array(z.string()) })),
      ),
    }),
  ),
);

export const frameCaches: z.ZodMiniType<readonly FrameCache[] | null> = z.nullable(
  z.array(z.strictObject({ bucket, name: z.string(), entries: z.number() })),
);

export const frameWorkers: z.ZodMiniType<readonly FrameWorker[] | null> = z.nullable(
  z.array(z.strictObject({ scope: z.string(), script: z.string() })),
);

export const frameFiles: z.ZodMiniType<FrameFiles | null> = z.nullable(
  z.strictObject({
    files: z.array(z.strictObject({ bucket, path: z.string(), bytes: z.number() })),
    more: z.boolean(),
  }),
);

export const frameUsage: z.ZodMiniType<FrameUsage | null> = z.nullable(
  z.strictObject({
    usage: z.number(),
    quota: z.number(),
    persisted: z.boolean(),
    buckets: z.nullable(z.array(z.string())),
  }),
);

export const frameContents: z.ZodMiniType<readonly Content[] | null> = z.nullable(
  z.array(z.strictObject({ name: z.string(), value: z.string() })),
);

const observed: z.ZodMiniType<ObservedWrite> = z.strictObject({
  kind: z.enum(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage']),
  name: z.string().check(z.maxLength(300)),
  by: z.string().check(z.maxLength(300)),
  at: z.number().check(z.gte(0)).check(z.lte(8.64e15)),
  count: z.number().check(z.gte(1)),
});

export const observations: z.ZodMiniType<Observations | null> = z.nullable(
  z.strictObject({ writes: z.array(observed).check(z.maxLength(300)), more: z.number().check(z.gte(0)) }),
);

/** Erasing answers nothing, as only a second look tells; besides that it did not come to its turn. */
export const erased = z.nullable(z.literal('busy'));
