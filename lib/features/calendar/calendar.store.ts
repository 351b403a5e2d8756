import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Two admins at once must not give two periods one position, nor judge by what the other is changing. */
export async function lockCalendar(tx: Tx) {
  await tx.$executeRaw`LOCK TABLE office_hours, holiday IN SHARE ROW EXCLUSIVE MODE`;
}
