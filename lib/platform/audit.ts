import "server-only";
import type { Act } from "@/lib/domain/acts";
import type { AuditDetail } from "@/lib/domain/audit-detail";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { Context } from "./caller/types";
import { Prisma, type Tx } from "./db";

export type AuditRecord = {
  action: Act;
  subjectType?: string;
  subjectId?: string;
  reference?: string;
  detail?: AuditDetail;
};

/** Written in the transaction of what it tells; when it fails, the write fails. */
export async function recordAudit(tx: Pick<Tx, "$executeRaw">, ctx: Context, record: AuditRecord) {
  await recordAudits(tx, ctx, [record]);
}

/** Many acts of one write, each a row of its own. */
export async function recordAudits(tx: Pick<Tx, "$executeRaw">, ctx: Context, records: AuditRecord[]) {
  await tx.$executeRaw(auditStatement(ctx, records));
}

/** The same as SQL, to be a part (`WITH … AS`) of the statement that it tells of. */
export function auditStatement(ctx: Context, records: AuditRecord[]): Prisma.Sql {
  const { actorId, actorName, roles } = whoActs(ctx);
  const rows = records.map(({ action, subjectType = "", subjectId = "", reference = "", detail = {} }) => ({
    action: action.name,
    subject_type: subjectType,
    subject_id: subjectId,
    reference,
    detail,
  }));
  return Prisma.sql`
    INSERT INTO audit_entry (at, actor_id, actor_name, roles, action, subject_type, subject_id, reference, detail, request_id)
    SELECT ${ctx.clock()}::timestamptz, ${actorId}, ${actorName}, ${roles}::text[], r.action, r.subject_type, r.subject_id, r.reference, r.detail, ${ctx.requestId}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(action text, subject_type text, subject_id text, reference text, detail jsonb)`;
}

function whoActs({ actor }: Context): { actorId: string; actorName: string; roles: string[] } {
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
