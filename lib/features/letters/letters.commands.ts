import "server-only";
import { letterRefusals } from "@/lib/cases/letters/messages";
import { numberLetters } from "@/lib/cases/letters/number-letters";
import { staleWords } from "@/lib/cases/letters/shown-words";
import { targetsOfLetters, targetsToReplace, targetsWithin } from "@/lib/cases/letters/targets";
import { tellVoided } from "@/lib/cases/letters/tell-letters";
import { lockProgramme } from "@/lib/cases/locks";
import type { LetterKind, LetterSeries } from "@/lib/domain/letters/kind";
import { findLetterKind, isOfService } from "@/lib/domain/letters/kinds";
import { numberingWay } from "@/lib/domain/letters/numbering-way";
import { canKeepRegister } from "@/lib/domain/letters/register-keepers";
import type { LetterTarget } from "@/lib/domain/letters/target";
import { ok } from "@/lib/domain/result";
import { mayReadLetter } from "@/lib/features/desk/letter-access.queries";
import { canScanLetters } from "@/lib/features/documents/documents.policy";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { staleEdit } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { drawDraft, findTarget } from "./draft.queries";
import { acts, refusals } from "./letters.messages";
import { canNumber } from "./letters.policy";
import type { ConfirmSigned, NumberAll, NumberPaper, SetExternalNumber, VoidLetter } from "./letters.schema";
import { findNumberingWay, findWayOfAll, readNewestLetter } from "./numbering-way.queries";

/** A number for one letter that no duty of a SOP numbers: for the words that were read, and not for others. */
export async function numberPaper(ctx: StaffContext, given: NumberPaper) {
  const { kind: key, date, security, urgency, seen, after, insertedReason = "", ...address } = given;
  const kind = findLetterKind(key);
  const target = kind && (await findTarget(ctx, kind, address));
  if (!kind || !target) return refused("not_found");
  const way = await findNumberingWay(ctx, kind, target);
  if (way.by === "duty" || kind.series === null) return refused(refusals, "letter_by_duty");
  if (!canNumber(ctx.actor, kind, way)) return refused("no_right");
  if (after !== undefined && !canKeepRegister(ctx.actor)) return refused(letterRefusals, "letter_insert_right");
  const series: LetterSeries = kind.series;
  const insertion = after === undefined ? undefined : { after, reason: insertedReason };
  const draft = seen ? await drawDraft(ctx, kind, address) : null;
  if (draft?.model && draft.seen !== seen) return refused(refusals, "letter_changed");
  return transaction(ctx, async (tx) => {
    // Asked once more under the lock: whoever takes the approval back comes before or after, and no second number is given.
    const still = await lockedWay(tx, ctx, kind, target);
    if (still.by === "duty") return refused(refusals, "letter_by_duty");
    if (!canNumber(ctx.actor, kind, still)) return refused("no_right");
    const handling = security && urgency ? { security, urgency } : undefined;
    const asked = { kind: { ...kind, series }, targets: [target], date, handling, insertion };
    const numbered = await numberLetters(tx, ctx, asked);
    if (!numbered.ok) return numbered;
    const [letter] = numbered.value;
    return letter ? ok({ letterId: letter.id, number: letter.number }) : refused("unexpected");
  });
}

/** Who gives the number, as the programme stands now and stays until the transaction ends. */
async function lockedWay(tx: Tx, ctx: StaffContext, kind: LetterKind, target: LetterTarget) {
  const programme = "programmeId" in target ? await lockProgramme(tx, target.programmeId) : null;
  return numberingWay(kind, programme, await readNewestLetter(ctx, kind, target, tx));
}

/** The same for everybody, every speaker or every day of a programme at once; who lacks something stays without. */
export async function numberAll(ctx: StaffContext, { kind: key, kegiatan, date, version }: NumberAll) {
  const kind = findLetterKind(key);
  const programme = kind && (await findVisibleProgramme(ctx, kegiatan));
  if (!kind || !programme || !isOfService(kind, programme.serviceSlug)) return refused("not_found");
  const { way } = await findWayOfAll(ctx, kind, programme);
  if (way.by === "duty" || kind.series === null) return refused(refusals, "letter_by_duty");
  if (!canNumber(ctx.actor, kind, way)) return refused("no_right");
  const series: LetterSeries = kind.series;
  return transaction(ctx, async (tx) => {
    const now = await findWayOfAll(ctx, kind, await lockProgramme(tx, kegiatan), tx);
    if (now.way.by === "duty") return refused(refusals, "letter_by_duty");
    const all = await targetsWithin(tx, programme, kind.subject);
    const wanted = now.renewed ? targetsOfLetters(all, now.renewed) : all;
    const targets = await targetsToReplace(tx, programme, { kind: key, targets: wanted });
    if (targets.length === 0) return refused(refusals, "letter_nobody");
    const asked = { kinds: [kind], programme, at: ctx.clock() };
    const stale = version !== undefined && (await staleWords(tx, version, asked));
    if (stale) return stale;
    const numbered = await numberLetters(tx, ctx, { kind: { ...kind, series }, targets, date, whoeverCan: true });
    return numbered.ok ? ok({ programmeId: kegiatan, count: numbered.value.length }) : numbered;
  });
}

/** Keeps its number for ever, with the reason; nobody finds it in force any more. */
export async function voidLetter(ctx: StaffContext, { letterId, reason, unreplaced }: VoidLetter) {
  const notReplaced = unreplaced === "ya";
  return onLetter(ctx, letterId, async (tx) => {
    const { kind: key, ...letter } = await tx.letter.update({
      where: { id: letterId },
      data: { state: "void", stateReason: reason, stateAt: ctx.clock(), stateBy: ctx.actor.id, notReplaced },
      select: { id: true, kind: true, number: true, applicationId: true },
    });
    const kind = findLetterKind(key);
    if (kind) await tellVoided(tx, kind, letter, { reason, notReplaced }, ctx.clock());
    const action = acts[notReplaced ? "letter.voided_unreplaced" : "letter.voided"];
    await recordAudit(tx, ctx, { action, subjectType: "letter", subjectId: letterId });
    return ok({ letterId });
  });
}

export async function setExternalNumber(ctx: StaffContext, { letterId, version, externalNumber }: SetExternalNumber) {
  return onLetter(ctx, letterId, async (tx) => {
    const now = await tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: { externalNumber: true } });
    const edit = { now, wanted: { externalNumber }, labels: { externalNumber: "nomor eksternal" } };
    const stale = version !== undefined && staleEdit({ version, ...edit });
    if (stale) return stale;
    await tx.letter.update({ where: { id: letterId }, data: { externalNumber }, select: { id: true } });
    const detail = { number: externalNumber };
    await recordAudit(tx, ctx, {
      action: acts["letter.external_number"],
      subjectType: "letter",
      subjectId: letterId,
      detail,
    });
    return ok({ letterId });
  });
}

/** The scan was compared with the letter: from now on both are kept as they are. */
export async function confirmSigned(ctx: StaffContext, { letterId }: ConfirmSigned) {
  if (!(await mayReadLetter(ctx, letterId))) return refused("not_found");
  if (!canScanLetters(ctx.actor)) return refused("no_right");
  return lockedLetter(ctx, letterId, async (tx) => {
    const scans = await tx.document.count({ where: { letterId, removedAt: null } });
    if (scans === 0) return refused(refusals, "letter_no_scan");
    await tx.letter.updateMany({
      where: { id: letterId, signedAt: null },
      data: { signedAt: ctx.clock(), signedBy: ctx.actor.id },
    });
    await recordAudit(tx, ctx, { action: acts["letter.signed"], subjectType: "letter", subjectId: letterId });
    return ok({ letterId });
  });
}

async function onLetter<T>(ctx: StaffContext, id: string, write: (tx: Tx) => Promise<T>) {
  return canKeepRegister(ctx.actor) ? lockedLetter(ctx, id, write) : refused("no_right");
}

async function lockedLetter<T>(ctx: StaffContext, id: string, write: (tx: Tx) => Promise<T>) {
  return transaction(ctx, async (tx) => {
    const [letter] = await tx.$queryRaw<
      { state: string }[]
    >`SELECT state::text AS state FROM letter WHERE id = ${id}::uuid FOR UPDATE`;
    if (!letter) return refused("not_found");
    return letter.state === "valid" ? write(tx) : refused(refusals, "letter_not_valid");
  });
}
