import "server-only";
import { actOnLocked, gatherInto } from "@/lib/cases/act";
import type { ProgrammeRun } from "@/lib/cases/case-run";
import { lockApplication, lockProgramme } from "@/lib/cases/locks";
import { onOwnProgramme, onOwnProgrammeWithin } from "@/lib/cases/on-programme";
import { listFirstInLine } from "@/lib/cases/waiting-list";
import { caseRefusals } from "@/lib/cases/words/refusals";
import type { ProgrammeType } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import type { Worded } from "@/lib/domain/refusal";
import { ok, type Refused } from "@/lib/domain/result";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { type Definition, programmeLockFor, type Refusal } from "@/lib/domain/workflow";
import { canManageProgramme } from "@/lib/domain/workflow/programme-access";
import { VERB_WORDS } from "@/lib/domain/workflow/words";
import type { StaffContext } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { refusals } from "./gathering.messages";
import { type Gather, GatherFilter, type GatherFirst, type ReleaseSeat, type Substitute } from "./gathering.schema";

/** How many got a seat, and who did not, with the reason. */
export type Gathered = {
  type: ProgrammeType;
  seated: number;
  refusals: (Worded & { reference: string; named: string[] })[];
};

/** The chosen ones, in the rule's order whatever order they were ticked in: what is left over at the end is the last. */
export async function gatherChosen(ctx: StaffContext, input: Gather) {
  return gathering(ctx, input.programmeId, async (tx, programme) => {
    const ordered = await inOrder(tx, input.applicationId);
    if (ordered.length !== new Set(input.applicationId).size) return refused(caseRefusals, "no_such_case");
    return gatherAll(tx, ctx, programme, ordered, input.passingReason);
  });
}

/** The first of the line as the officer has filtered it. */
export async function gatherFirst(ctx: StaffContext, { programmeId, count, passingReason, ...filter }: GatherFirst) {
  return gathering(ctx, programmeId, async (tx, programme) => {
    const line = await listFirstInLine(tx, programme, GatherFilter.parse(filter), { count, now: ctx.clock() });
    if (line.length === 0) return refused(refusals, "nobody_in_line");
    return gatherAll(tx, ctx, programme, line, passingReason);
  });
}

/** Gives one seat back, with a reason the applicant reads; before the list is approved the next in line moves up. */
export async function releaseSeat(ctx: StaffContext, input: ReleaseSeat) {
  return onOwnProgramme(ctx, input.programmeId, async (tx) => {
    const out = await releaseOne(tx, ctx, input);
    return out.ok ? ok({ programmeId: input.programmeId }) : out;
  });
}

/** After the list is approved: one goes (or has gone), another comes, and the papers that this owes are written down. */
export async function substituteParticipant(ctx: StaffContext, input: Substitute) {
  return onOwnProgramme(ctx, input.programmeId, async (tx, before) => {
    const { programmeId, outApplicationId, inApplicationId, reason, passingReason } = input;
    if (outApplicationId) {
      const out = await releaseOne(tx, ctx, { programmeId, applicationId: outApplicationId, reason });
      if (!out.ok) return out;
    }
    // Read again: the seat that was just given back is free for the one who comes.
    const programme = (await lockProgramme(tx, programmeId)) ?? before;
    const command = {
      type: "substitute",
      outApplicationId: outApplicationId ?? null,
      inApplicationId,
      reason,
    } as const;
    const substituted = await actOnLocked(tx, ctx, programme, command);
    if (!substituted.ok) return substituted;
    const { decided, refusals: turnedAway } = await gatherInto(
      tx,
      ctx,
      substituted.run,
      [inApplicationId],
      passingReason,
    );
    // An unknown id is not among the cases that are asked; without this check a participant would lose the seat for nobody.
    if (decided.length > 0) return ok({ programmeId });
    const [first] = turnedAway;
    return first ? withNames(tx, programme, first.refusal) : refused(caseRefusals, "no_such_case");
  });
}

async function releaseOne(tx: Tx, ctx: StaffContext, { programmeId, applicationId, reason }: ReleaseSeat) {
  const known = await tx.application.findUnique({ where: { id: applicationId }, select: { id: true } });
  if (!known) return refused(caseRefusals, "no_such_case");
  const command = { type: "release_from_programme", programmeId, reason } as const;
  const run = await lockApplication(tx, applicationId, programmeLockFor(command.type));
  return actOnLocked(tx, ctx, run, command);
}

/**
 * When two hundred ask for the last ten seats, those who come too late need not stand in line for the lock to hear
 * that: seats freed meanwhile go to the first in line by themselves.
 */
async function isFull(tx: Tx, ctx: StaffContext, programmeId: string): Promise<boolean> {
  const seen = await tx.programme.findUnique({
    where: { id: programmeId },
    select: { quota: true, seatsTaken: true, run: { select: { pinned: { select: { definition: true } } } } },
  });
  if (!seen || seen.seatsTaken < seen.quota) return false;
  return canManageProgramme(ctx.actor, seen.run.pinned.definition as unknown as Definition);
}

async function gathering<T>(
  ctx: StaffContext,
  programmeId: string,
  write: (tx: Tx, programme: ProgrammeRun) => Promise<T>,
) {
  return transaction(ctx, async (tx) =>
    (await isFull(tx, ctx, programmeId))
      ? refused("programme_full")
      : onOwnProgrammeWithin(tx, ctx, programmeId, write),
  );
}

async function gatherAll(
  tx: Tx,
  ctx: StaffContext,
  programme: ProgrammeRun,
  applicationIds: string[],
  passingReason?: string,
) {
  const { decided, refusals: turnedAway } = await gatherInto(tx, ctx, programme, applicationIds, passingReason);
  const [first] = turnedAway;
  if (decided.length === 0 && first) return withNames(tx, programme, first.refusal);
  const worded: Gathered["refusals"] = [];
  for (const { run, refusal } of turnedAway) {
    const { code, sentence, named } = await withNames(tx, programme, refusal);
    worded.push({ reference: run.reference, code, sentence, named });
  }
  return ok<Gathered>({ type: programme.type, seated: decided.length, refusals: worded });
}

/** A refusal with what is in the way in words: papers and duties, or the people who stand in front. */
async function withNames(tx: Tx, programme: ProgrammeRun, refusal: Refused<Refusal>) {
  const items = refusal.items ?? [];
  if (refusal.code !== "passing_over") return { ...refusal, named: items.map((item) => wordsOf(programme, item)) };
  const sentence = `${refusal.sentence} ${await peopleWords(tx, items)}`;
  // What else could be done to this one case is no help to whoever fills seats.
  return { ...refusal, sentence, named: [], possible: [], errors: { passingReason: "Tulis alasannya." } };
}

async function peopleWords(tx: Tx, applicationIds: readonly string[]): Promise<string> {
  const people = await tx.application.findMany({
    where: { id: { in: [...applicationIds] } },
    orderBy: LINE_ORDER,
    select: { applicantName: true, reference: true },
  });
  const names = people.map(({ applicantName, reference }) => `${applicantName} (${formatReference(reference)})`);
  return `Yang lebih depan: ${names.join(", ")}.`;
}

/** A requirement by its label, a duty by what its role does. */
function wordsOf({ requirements, definition }: ProgrammeRun, item: string): string {
  const entry = (requirements as RequirementEntry[]).find((requirement) => requirement.key === item);
  const duty = definition.rows.flatMap((row) => row.duties).find((candidate) => candidate.id === item);
  return entry?.label ?? (duty ? `${VERB_WORDS[duty.verb]} (${ROLE_NAMES[duty.role]})` : item);
}

/** Rule 8. */
const LINE_ORDER: Prisma.ApplicationOrderByWithRelationInput[] = [
  { servedBefore: "asc" },
  { submittedAt: "asc" },
  { reference: "asc" },
];

async function inOrder(tx: Tx, applicationIds: readonly string[]): Promise<string[]> {
  const rows = await tx.application.findMany({
    where: { id: { in: [...applicationIds] } },
    orderBy: LINE_ORDER,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
