import * as z from 'zod/mini';

/**
 * What a look after the erasing showed. `no-open-page`: nobody could erase, nobody could look.
 * `cancelled`: left alone, because the person stopped. `changed`: it grew past what can be copied; ask again.
 * `busy`: its page keeps the database busy, so that it could be neither erased nor checked.
 * `emptied`: all that it held is gone, the empty store stays, because the page could not open its database without it.
 */
export const erasureSchema = z.strictObject({
  id: z.string(),
  outcome: z.enum(['gone', 'survived']),
  because: z.optional(
    z.enum(['kept', 'rewritten', 'no-open-page', 'refused', 'busy', 'emptied', 'cancelled', 'changed']),
  ),
});

/** The receipt for one erased item. */
export type Erasure = z.infer<typeof erasureSchema>;
