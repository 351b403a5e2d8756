import "server-only";
import { listRolesReached } from "@/lib/cases/reach";
import { readRun } from "@/lib/cases/runs";
import { fold } from "@/lib/domain/workflow";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import type { CitizenContext, Context, StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { canScanLetters, canViewDocument, type Viewer } from "./documents.policy";

export type ListedDocument = {
  id: string;
  kind: "requirement" | "output";
  requirementKey: string | null;
  dutyId: string | null;
  name: string;
  contentType: string;
  size: number;
  createdAt: Date;
  superseded: boolean;
  /** The viewer may take it back now; the command asks again. */
  removable: boolean;
};

const LINE = {
  id: true,
  kind: true,
  draftId: true,
  applicationId: true,
  requirementKey: true,
  dutyId: true,
  name: true,
  contentType: true,
  size: true,
  createdAt: true,
  supersededAt: true,
  uploadedBy: true,
} as const;

/** Files of a case; who may not open one does not see its name either. */
export async function listCaseDocuments(
  ctx: CitizenContext | StaffContext,
  applicationId: string,
): Promise<ListedDocument[]> {
  const { actor } = ctx;
  if (actor.kind === "citizen" && actor.applicationId !== applicationId) return [];
  const application = await db().application.findUnique({
    where: { id: applicationId },
    select: { status: true, runId: true },
  });
  if (!application) return [];
  const viewer: Viewer =
    actor.kind === "citizen"
      ? { kind: "citizen", applicationId, closed: application.status === "completed" }
      : { kind: "staff", roles: actor.roles };
  const reached = viewer.kind === "staff" ? await listRolesReached(db(), applicationId) : [];
  const rows = (await list({ applicationId })).filter((row) => canViewDocument(viewer, row, reached));

  if (actor.kind === "citizen") {
    const since = application.status === "needs_correction" ? await returnedAt(application.runId) : null;
    return rows.map((row) => lineOf(row, row.kind === "requirement" && since !== null && row.createdAt >= since));
  }
  const [held, missing] = await Promise.all([
    db().openDuty.findMany({
      where: { runId: application.runId, claimedById: actor.id },
      select: { dutyId: true },
    }),
    db().applicationRequirement.findMany({ where: { applicationId, state: "missing" }, select: { key: true } }),
  ]);
  const isOfHeldDuty = (row: Row) => row.kind === "output" && held.some((duty) => duty.dutyId === row.dutyId);
  // Scanned at the desk, and not yet noted as received.
  const isScan = (row: Row) => row.uploadedBy !== "pemohon" && missing.some(({ key }) => key === row.requirementKey);
  return rows.map((row) => lineOf(row, isOfHeldDuty(row) || (row.kind === "requirement" && isScan(row))));
}

/** Files that the duties of a programme made; for the roles of its SOP and the auditor. */
export async function listProgrammeDocuments(ctx: StaffContext, programmeId: string): Promise<ListedDocument[]> {
  const programme = await findVisibleProgramme(ctx, programmeId);
  if (!programme) return [];
  const { run, state } = programme;
  const held = state.open.filter((open) => open.heldBy === ctx.actor.id).map((open) => open.duty);
  return (await list({ runId: run.id, applicationId: null })).map((row) =>
    lineOf(row, held.includes(row.dutyId ?? "")),
  );
}

/** The scans of a numbered letter; the caller has asked whether the letter may be read. */
export async function listLetterScans(ctx: StaffContext, letterId: string, open: boolean): Promise<ListedDocument[]> {
  const removable = open && canScanLetters(ctx.actor);
  return (await list({ letterId })).map((row) => lineOf(row, removable));
}

/** The pages of a letter that came in; the caller has asked whether it may be read, and whether they may be taken back. */
export async function listIncomingScans(_ctx: StaffContext, incomingId: string, removable: boolean) {
  return (await list({ incomingId })).map((row) => lineOf(row, removable));
}

/** Proofs that these letters of a programme were handed over; the caller has asked whether the programme may be seen. */
export async function listDeliveryProofs(
  _ctx: StaffContext,
  deliveryIds: string[],
  removable: boolean,
): Promise<Map<string, ListedDocument[]>> {
  const rows = await db().document.findMany({
    where: { deliveryId: { in: deliveryIds }, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { ...LINE, deliveryId: true },
  });
  const proofs = new Map<string, ListedDocument[]>();
  for (const { deliveryId, ...row } of rows)
    proofs.set(deliveryId ?? "", [...(proofs.get(deliveryId ?? "") ?? []), lineOf(row, removable)]);
  return proofs;
}

/** Files of an open draft; the caller has it from the draft's own cookie. */
export async function listDraftDocuments(_ctx: Context, draftId: string): Promise<ListedDocument[]> {
  return (await list({ draftId })).map((row) => lineOf(row, true));
}

/** Whose file it is: which session could open it is read from here. Says nothing of the file itself. */
export async function findDocumentOwner(_ctx: Context, id: string): Promise<FileOwner | null> {
  const found = await db().document.findUnique({
    where: { id, removedAt: null },
    select: { applicationId: true, draft: { select: { serviceSlug: true } } },
  });
  return found && { applicationId: found.applicationId, serviceSlug: found.draft?.serviceSlug ?? null };
}

export type FileOwner = { applicationId: string | null; serviceSlug: string | null };

async function returnedAt(runId: string): Promise<Date | null> {
  const run = await readRun(db(), runId);
  return fold(run.definition, run.history).correction?.at ?? null;
}

type Row = Awaited<ReturnType<typeof list>>[number];

function list(
  where:
    | { applicationId: string }
    | { draftId: string }
    | { letterId: string }
    | { incomingId: string }
    | { runId: string; applicationId: null },
) {
  return db().document.findMany({
    where: { ...where, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: LINE,
    take: 300,
  });
}

function lineOf(
  { supersededAt, draftId: _draft, applicationId: _application, uploadedBy: _sender, ...row }: Row,
  removable: boolean,
) {
  const superseded = supersededAt !== null;
  return { ...row, superseded, removable: removable && !superseded };
}
