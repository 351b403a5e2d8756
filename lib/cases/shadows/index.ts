import "server-only";
import type { Act } from "@/lib/domain/acts";
import type { AuditDetail } from "@/lib/domain/audit-detail";
import { type AuditRecord, auditStatement } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { Prisma, type Tx } from "@/lib/platform/db";
import type { CaseRun, ProgrammeRun } from "../case-run";
import type { Decided, DecidedApplication, DecidedProgramme } from "../decision";
import { historyParts } from "../runs";
import { actDetail, actOf } from "../words/acts";
import { saveApplications } from "./applications";
import { saveProgramme } from "./programme";
import { saveRowTimes } from "./row-times";

type Options = { audit?: Act; detail?: AuditDetail; programme?: ProgrammeRun };

/** Appends what was decided, its audit, and everything that is derived from the histories (law 3). */
export async function saveDecided(tx: Tx, ctx: Context, decided: readonly Decided[], options: Options): Promise<void> {
  const applications = decided.filter(isOfApplication);
  if (applications.length > 0)
    await saveApplications(tx, applications, eventsOf(ctx, applications, options), ctx.clock());
  for (const decision of decided.filter(isOfProgramme))
    await saveProgramme(tx, decision, eventsOf(ctx, [decision], options));
  await saveRowTimes(tx, decided);
}

/** Events and audit, as parts of the `WITH` of the statement that writes what follows from them. */
function eventsOf(ctx: Context, decided: readonly Decided[], options: Options): Prisma.Sql {
  const histories = historyParts(
    ctx,
    decided.map(({ run, events }) => ({ id: run.id, events })),
  );
  const audit = auditStatement(
    ctx,
    decided.map((item) => auditOf(ctx, item, options)),
  );
  return Prisma.sql`${histories}, audited AS (${audit})`;
}

function auditOf(ctx: Context, { run, command, events }: Decided, { audit, detail, programme }: Options): AuditRecord {
  return {
    action: audit ?? actOf(ctx, command.type),
    ...subjectOf(run),
    detail: { ...actDetail(command, events), ...(programme ? { programmeId: programme.programmeId } : {}), ...detail },
  };
}

function subjectOf(run: CaseRun) {
  return run.scope === "programme"
    ? { subjectType: "programme", subjectId: run.programmeId }
    : { subjectType: "application", subjectId: run.applicationId, reference: run.reference };
}

export function isOfApplication(decided: Decided): decided is DecidedApplication {
  return decided.run.scope === "application";
}

export function isOfProgramme(decided: Decided): decided is DecidedProgramme {
  return decided.run.scope === "programme";
}
