import "server-only";
import { Prisma } from "@/lib/platform/db";

/** The numbers of the rows that service `s` walks in version `v` of its SOP, as a JSON list (lib/domain/sop-walks). */
export const WALKED_ROWS = Prisma.sql`coalesce(v.walks -> s.slug -> 'rows', to_jsonb(s.rows))`;
