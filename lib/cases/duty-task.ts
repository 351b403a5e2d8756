import "server-only";
import { Prisma } from "@/lib/platform/db";

/** The short name of the duty `d`, as the definition `pin` that its run is pinned to has it. */
export const DUTY_TASK = Prisma.sql`(
  SELECT duty->>'task' FROM jsonb_array_elements(pin.definition->'rows') AS sop_row, jsonb_array_elements(sop_row->'duties') AS duty
  WHERE duty->>'id' = d.duty_id LIMIT 1)`;
