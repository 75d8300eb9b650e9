import { z } from 'zod';
import { Bedrag } from './values.ts';

/** What a toewijzing costs and what is left of it, in cents (S3-14). */
export const SaldoView = z.object({
  /** Null: nothing bounds it, or no tariff is known yet. */
  toegewezen: Bedrag.nullable(),
  /** Counted with the tariff of the last line. */
  geschat: z.boolean(),
  /** What was assigned for the days between start and stop, up to today. */
  geleverd: Bedrag.nullable(),
  /** Lines that stand: granted or still waiting. */
  gedeclareerd: Bedrag,
  toegekend: Bedrag,
  afgewezen: Bedrag,
  over: Bedrag.nullable(),
});
export type SaldoView = z.infer<typeof SaldoView>;
