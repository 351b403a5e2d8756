import "server-only";
import { OBJECTION_DAYS } from "@/lib/domain/objection";
import type { Tx } from "@/lib/platform/db";

/** Calendar days within which a rejection may be objected to, as admin has set them; a value of a former form counts as none. */
export async function readObjectionDays(tx: Pick<Tx, "setting">): Promise<number> {
  const setting = await tx.setting.findUnique({ where: { key: "objectionDays" }, select: { value: true } });
  return typeof setting?.value === "number" ? setting.value : OBJECTION_DAYS.usual;
}
