import "server-only";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { Context } from "./context/types";
import type { Prisma, Tx } from "./db";

export type AuditRecord = {
  /** noun.verbed, e.g. "duty.completed" */
  action: string;
  subjectType?: string;
  subjectId?: string;
  reference?: string;
  /** Never a NIK, phone number, token or answer. */
  detail?: Prisma.InputJsonObject;
};

/** Written in the transaction of what it tells; when it fails, the write fails. */
export async function recordAudit(tx: Pick<Tx, "auditEntry">, ctx: Context, record: AuditRecord) {
  await recordAudits(tx, ctx, [record]);
}

/** Many acts of one write, each a row of its own. */
export async function recordAudits(tx: Pick<Tx, "auditEntry">, ctx: Context, records: AuditRecord[]) {
  await tx.auditEntry.createMany({
    data: records.map((record) => ({
      ...whoActs(ctx),
      at: ctx.clock(),
      action: record.action,
      subjectType: record.subjectType ?? "",
      subjectId: record.subjectId ?? "",
      reference: record.reference ?? "",
      detail: record.detail ?? {},
      requestId: ctx.requestId,
    })),
  });
}

function whoActs({ actor }: Context) {
  switch (actor.kind) {
    case "staff":
      return { actorId: actor.id, actorName: actor.name, roles: actor.roles };
    case "citizen":
      return { actorId: "pemohon", actorName: ROLE_NAMES.pemohon, roles: [] };
    case "public":
      return { actorId: "publik", actorName: "Publik", roles: [] };
    case "system":
      return { actorId: `system:${actor.job}`, actorName: "Sistem", roles: [] };
  }
}
