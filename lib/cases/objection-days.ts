import "server-only";
import { lastObjectionDay, OBJECTION_DAYS } from "@/lib/domain/objection";
import type { WitaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";

/** Calendar days within which a rejection may be objected to, as admin has set them; a value of a former form counts as none. */
export async function readObjectionDays(tx: Pick<Tx, "setting">): Promise<number> {
  const setting = await tx.setting.findUnique({ where: { key: "objectionDays" }, select: { value: true } });
  return typeof setting?.value === "number" ? setting.value : OBJECTION_DAYS.usual;
}

/** The last day on which the applicant may object to the rejection with which this case ended; null: it did not end so. */
export async function readObjectionEnd(tx: Pick<Tx, "setting" | "application">, id: string): Promise<WitaDate | null> {
  const select = { status: true, closedAt: true } as const;
  const { status, closedAt } = await tx.application.findUniqueOrThrow({ where: { id }, select });
  return status === "rejected" && closedAt ? lastObjectionDay(closedAt, await readObjectionDays(tx)) : null;
}
