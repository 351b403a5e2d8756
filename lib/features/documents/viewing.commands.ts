import "server-only";
import { readDutyTasks } from "@/lib/cases/duty-task";
import { listRolesReached } from "@/lib/cases/reach";
import { canServeCounter } from "@/lib/domain/counter";
import type { View } from "@/lib/domain/files";
import { ok } from "@/lib/domain/result";
import { mayReadLetter } from "@/lib/features/desk/letter-access.queries";
import { mayReadIncoming } from "@/lib/features/incoming-letters/incoming-access.queries";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { ViewerContext } from "@/lib/platform/context/viewer";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts } from "./documents.messages";
import { canViewDocument } from "./documents.policy";

/** `mark`: what is drawn over it, for it is shown to somebody of the office; the bytes in the store stay as they are. */
export type OpenedDocument = {
  storageName: string;
  name: string;
  contentType: string;
  size: number;
  mark: View | null;
};

const SUBJECT = {
  id: true,
  kind: true,
  draftId: true,
  applicationId: true,
  letterId: true,
  incomingId: true,
  requirementKey: true,
  dutyId: true,
  storageName: true,
  name: true,
  contentType: true,
  size: true,
  scanState: true,
  application: { select: { reference: true, status: true, runId: true } },
  draft: { select: { counterEntry: { select: { staffId: true, endedAt: true } } } },
  delivery: { select: { programmeId: true } },
  run: { select: { programme: { select: { id: true } } } },
} as const;

type Opening = { id: string; how: "shown" | "downloaded" };

/** Nothing is served before the look is written down. A stranger cannot tell "not yours" from "not there". */
export async function openDocument(ctx: ViewerContext, { id, how }: Opening) {
  const document = await findSubject(id);
  if (!document || document.scanState === "quarantined") return refused("not_found");
  const purpose = await purposeOf(ctx, document);
  if (purpose === null) return refused("not_found");

  const mark = how === "shown" ? await markOf(ctx, document, purpose) : null;
  return transaction(ctx, async (tx) => {
    await recordAudit(tx, ctx, {
      action: acts["document.viewed"],
      subjectType: "document",
      subjectId: id,
      reference: document.application?.reference ?? "",
      detail: { kind: document.kind, of: document.requirementKey ?? document.dutyId ?? "", purpose, how },
    });
    const { storageName, name, contentType, size } = document;
    return ok({ storageName, name, contentType, size, mark } satisfies OpenedDocument);
  });
}

type Subject = NonNullable<Awaited<ReturnType<typeof findSubject>>>;

function findSubject(id: string) {
  return db().document.findUnique({ where: { id, removedAt: null }, select: SUBJECT });
}

/** The reason for which they may look at the file, or null. */
async function purposeOf(ctx: ViewerContext, document: Subject): Promise<string | null> {
  if (isStaff(ctx) && document.letterId) return (await mayReadLetter(ctx, document.letterId)) ? "letter" : null;
  if (isStaff(ctx) && document.incomingId)
    return (await mayReadIncoming(ctx, document.incomingId)) ? "incoming letter" : null;
  if (isStaff(ctx) && isAtTheirCounter(ctx, document)) return "counter";
  if (isStaff(ctx)) return document.applicationId ? purposeInCase(ctx, document) : purposeInProgramme(ctx, document);
  if ("draft" in ctx) {
    return canViewDocument({ kind: "draft", draftId: ctx.draft.draftId }, document, []) ? "draft" : null;
  }
  const closed = document.application?.status === "completed";
  const viewer = { kind: "citizen" as const, applicationId: ctx.actor.applicationId, closed };
  return canViewDocument(viewer, document, []) ? "own" : null;
}

/** What they have just photographed for whoever stands before them, until the next person comes. */
function isAtTheirCounter({ actor }: StaffContext, { draft }: Subject): boolean {
  const entry = draft?.counterEntry;
  return canServeCounter(actor) && entry?.staffId === actor.id && entry.endedAt === null;
}

/** Papers of an application alone: what the office made for many, and its letters, are nobody's secret among its staff. */
async function markOf(
  ctx: ViewerContext,
  { applicationId, application }: Subject,
  purpose: string,
): Promise<View | null> {
  if (!isStaff(ctx) || applicationId === null) return null;
  const held = DUTY.exec(purpose)?.[1];
  const task = held ? ((await taskOf(application?.runId, held)) ?? "pemeriksaan") : null;
  return { name: ctx.actor.name, task, at: ctx.clock() };
}

async function taskOf(runId: string | undefined, duty: string): Promise<string | undefined> {
  const run = runId ? await db().run.findUnique({ where: { id: runId }, select: { pinnedHash: true } }) : null;
  const held = { pin: run?.pinnedHash ?? null, duty };
  return (await readDutyTasks(db(), [held]))(held);
}

const DUTY = /^duty:(.+)$/;

function isStaff(ctx: ViewerContext): ctx is StaffContext {
  return ctx.actor.kind === "staff";
}

/** The duty of the case that they hold, else that their role has or had a duty in it. */
async function purposeInCase({ actor }: StaffContext, document: Subject): Promise<string | null> {
  const applicationId = document.applicationId ?? "";
  const reached = await listRolesReached(db(), applicationId);
  if (!canViewDocument({ kind: "staff", roles: actor.roles }, document, reached)) return null;
  const held = await db().openDuty.findFirst({
    where: { applicationId, claimedById: actor.id },
    select: { dutyId: true },
  });
  return held ? `duty:${held.dutyId}` : "case";
}

/** A file of a programme's duty, or the proof that a letter of it was handed over: everybody whose role is in that SOP, and the auditor. */
async function purposeInProgramme(ctx: StaffContext, document: Subject): Promise<string | null> {
  const programmeId = document.delivery?.programmeId ?? document.run?.programme?.id;
  if (!programmeId || !(await findVisibleProgramme(ctx, programmeId))) return null;
  const held = await db().openDuty.findFirst({
    where: { programmeId, claimedById: ctx.actor.id },
    select: { dutyId: true },
  });
  return held ? `duty:${held.dutyId}` : "programme";
}
