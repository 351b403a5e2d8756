import "server-only";
import { actWithin } from "@/lib/cases/act";
import type { ApplicationRun, ProgrammeRun } from "@/lib/cases/case-run";
import { countOpenOutcomes } from "@/lib/cases/decision";
import { lockApplications } from "@/lib/cases/locks";
import { onProgramme } from "@/lib/cases/on-programme";
import { refreshServed } from "@/lib/cases/shadows/served";
import { attendanceOutcome, daysOf, type Outcome, outcomesOf } from "@/lib/domain/programmes";
import { ok } from "@/lib/domain/result";
import type { Command } from "@/lib/domain/workflow";
import { canRecordOutcomes } from "@/lib/domain/workflow/programme-access";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { refusals } from "./outcomes.messages";
import type { RecordAttendance, RecordOutcome, RecordOutcomes, RecordScores } from "./outcomes.schema";
import { staleAttendance, staleOutcome, staleScores } from "./stale-marks.store";

/** Outcomes recorded by one press; more than that and the press would take longer than a breath. */
const AT_ONCE = 200;

export async function recordAttendance(ctx: StaffContext, input: RecordAttendance) {
  const present = new Set(input.present);
  return forEach(ctx, input, {
    stale: (tx) => staleAttendance(tx, input),
    commandOf: ({ applicationId }) => ({
      type: "record_attendance",
      day: input.day,
      present: present.has(applicationId),
    }),
  });
}

export async function recordScores(ctx: StaffContext, input: RecordScores) {
  return forEach(ctx, input, {
    stale: (tx) => staleScores(tx, input),
    commandOf: ({ applicationId }) => {
      const at = input.applicationId.indexOf(applicationId);
      const [before, after] = [input.before[at] ?? null, input.after[at] ?? null];
      if (before === null && after === null) return null;
      return { type: "record_score", ...(before === null ? {} : { before }), ...(after === null ? {} : { after }) };
    },
  });
}

/** One participant's outcome, or its correction with a reason. */
export async function recordOutcome(ctx: StaffContext, input: RecordOutcome) {
  return onProgramme(ctx, input.programmeId, async (tx, programme) => {
    const { programmeId, applicationId, outcome, note } = input;
    if (!outcomesOf(programme.type).includes(outcome)) return refused(refusals, "wrong_programme");
    const command = { type: "record_outcome", outcome, ...(note ? { note } : {}) } as const;
    const undoing = await staleOutcome(tx, input);
    const done = await toEach(tx, ctx, programme, [applicationId], () => command);
    // A first outcome needs no reason; whoever gave one unaware of another's is told of that one first.
    if (!done.ok) return done.code === "reason_required" ? (undoing ?? done) : done;
    if (undoing) return undoing;
    // A correction after the end changes who was served.
    if (programme.state.status === "finished") await refreshServed(tx, { applicationIds: [applicationId] });
    return ok({ programmeId, recorded: 1, left: await countOpenOutcomes(tx, programmeId) });
  });
}

/** All who have none yet, some at a time: exceptions are set one by one before. */
export async function recordOutcomes(ctx: StaffContext, { programmeId, outcome }: RecordOutcomes) {
  return onProgramme(ctx, programmeId, async (tx, programme) => {
    // Asked for the programme too: where nobody is left, no case would ask, and everybody would hear that it is done.
    if (!canRecordOutcomes(ctx.actor, programme.definition)) return refused("no_right");
    const allowed: readonly string[] = outcomesOf(programme.type);
    if (outcome === "by_attendance" ? programme.type !== "training" : !allowed.includes(outcome))
      return refused(refusals, "wrong_programme");
    const seats = await tx.seat.findMany({
      where: { programmeId, releasedAt: null, application: { outcome: null } },
      orderBy: { position: "asc" },
      take: AT_ONCE,
      select: { applicationId: true, daysPresent: true },
    });
    const days = daysOf(programme.state.firstDay, programme.state.lastDay).length;
    const present = new Map(seats.map((seat) => [seat.applicationId, seat.daysPresent]));
    const of = (applicationId: string): Outcome =>
      outcome === "by_attendance" ? attendanceOutcome(present.get(applicationId) ?? 0, days) : outcome;
    const done = await toEach(tx, ctx, programme, [...present.keys()], (run) => ({
      type: "record_outcome",
      outcome: of(run.applicationId),
    }));
    if (!done.ok) return done;
    return ok({ programmeId, recorded: present.size, left: await countOpenOutcomes(tx, programmeId) });
  });
}

type Page = { programmeId: string; applicationId: string[]; back: number };
type CommandOf = (run: ApplicationRun) => Command | null;

type Marking = { stale: (tx: Tx) => ReturnType<typeof staleAttendance | typeof staleScores>; commandOf: CommandOf };

async function forEach(ctx: StaffContext, page: Page, { stale, commandOf }: Marking) {
  return onProgramme(ctx, page.programmeId, async (tx, programme) => {
    const undoing = await stale(tx);
    const done = await toEach(tx, ctx, programme, page.applicationId, commandOf);
    // Whoever may not, or may not now, hears that first and nothing of others' marks; a refusal undoes what was written.
    if (!done.ok) return done;
    return undoing ?? ok({ programmeId: page.programmeId, recorded: done.value, page: page.back });
  });
}

/** All or nothing: the first refusal undoes the page, so that nobody has to search for what was kept. */
async function toEach(
  tx: Tx,
  ctx: StaffContext,
  programme: ProgrammeRun,
  applicationIds: readonly string[],
  commandOf: CommandOf,
) {
  const runs = await lockApplications(tx, applicationIds, programme.calendar);
  const strangers = runs.filter((run) => run.seat.at(-1)?.programmeId !== programme.programmeId);
  if (runs.length !== applicationIds.length || strangers.length > 0) return refused("no_seat");
  const { decided, refusals } = await actWithin(tx, ctx, runs, commandOf, { programme });
  return refusals[0]?.refusal ?? ok(decided.length);
}
