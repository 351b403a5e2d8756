import "server-only";
import type { ProgrammeFacts } from "@/lib/domain/notice";
import type { ProgrammeType } from "@/lib/domain/programmes";
import type { Refused } from "@/lib/domain/result";
import {
  type Command,
  decide,
  type Effect,
  type Event,
  fold,
  type Refusal,
  type Seat,
  type State,
} from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import { type Context, toEngineActor } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs";
import { enqueue } from "@/lib/platform/outbox";
import { writeTime } from "@/lib/platform/transaction";
import { getCalendar } from "./calendar";
import { listInformed } from "./effects/informed";
import { appendHistory, type LockedRun, lockRun } from "./runs";
import { programmeFacts } from "./seats";
import { writeProgrammeShadow } from "./shadows/programme";
import { informedMessages } from "./words/programme";

/** A programme under lock. */
export type LockedProgramme = LockedRun & {
  programmeId: string;
  type: ProgrammeType;
  serviceSlug: string;
  villageCode: string | null;
  quota: number;
  seatsTaken: number;
  facts: ProgrammeFacts;
  /** As an application that sits in it, or joins it now, sees it. */
  seat: Seat;
  state: State;
  calendar: Calendar;
  allowOwnWork: boolean;
};

export const TELL_PARTICIPANTS = "tell_participants";

/** Locked before any of its applications (law 2); null: no such programme. */
export async function lockProgramme(tx: Tx, programmeId: string): Promise<LockedProgramme | null> {
  const known = await tx.programme.findUnique({ where: { id: programmeId }, select: { runId: true } });
  if (!known) return null;
  const run = await lockRun(tx, known.runId);
  const facts = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { type: true, serviceSlug: true, villageCode: true, quota: true, seatsTaken: true },
  });
  const ownWork = await tx.setting.findUnique({ where: { key: "allowOwnWork" }, select: { value: true } });
  const { definition, history } = run;
  return {
    ...run,
    programmeId,
    ...facts,
    facts: await programmeFacts(tx, programmeId),
    seat: { programmeId, definition, history, from: history.length },
    state: fold(definition, history),
    calendar: await getCalendar(tx),
    allowOwnWork: ownWork?.value === true,
  };
}

export type ProgrammeCommand = Extract<
  Command,
  {
    type:
      | "open"
      | "reschedule"
      | "start"
      | "substitute"
      | "cancel"
      | "finish"
      | "claim"
      | "release"
      | "complete_duty"
      | "send_back";
  }
>;

/**
 * Decide → save → audit → outbox for a locked programme. Its seated applications' shadows move in one statement;
 * what they are told is a job of the same transaction, so that two thousand of them never make a request wait.
 */
export async function applyProgrammeCommand(
  tx: Tx,
  ctx: Context,
  programme: LockedProgramme,
  command: ProgrammeCommand,
  audit: { action: string; detail?: Prisma.InputJsonObject },
): Promise<{ ok: true; programme: LockedProgramme } | Refused<Refusal>> {
  const now = await writeTime(tx, ctx, programme.history.at(-1)?.at ?? null);
  const openOutcomes = command.type === "finish" ? await countOpenOutcomes(tx, programme.programmeId) : 0;
  const decision = decide(programme.definition, programme.history, command, {
    actor: toEngineActor(ctx),
    now,
    calendar: programme.calendar,
    scope: "programme",
    openOutcomes,
    allowOwnWork: programme.allowOwnWork,
    seatsFree: programme.quota - programme.seatsTaken,
  });
  if (!decision.ok) return decision;
  const { events, effects } = decision.value;

  await appendHistory(tx, ctx, programme, events);
  const after = moved(programme, events);
  await writeProgrammeShadow(tx, after, { now, calendar: programme.calendar });
  const detail = { command: command.type, ...("duty" in command ? { duty: command.duty } : {}), ...audit.detail };
  await recordAudit(tx, ctx, {
    action: audit.action,
    subjectType: "programme",
    subjectId: programme.programmeId,
    detail,
  });
  const informed = await listInformed(tx, effects, now);
  await enqueue(
    tx,
    informedMessages({ programme: after, seq: events.at(-1)?.seq ?? 0, effects, informed, now }).map((message) => ({
      ...message,
      at: events.at(-1)?.at ?? now,
    })),
  );
  await tellParticipants(tx, after, effects);
  return { ok: true, programme: after };
}

function moved(programme: LockedProgramme, events: Event[]): LockedProgramme {
  const history = [...programme.history, ...events];
  return {
    ...programme,
    history,
    state: fold(programme.definition, history),
    seat: { ...programme.seat, history, from: history.length },
  };
}

async function tellParticipants(tx: Tx, programme: LockedProgramme, effects: Effect[]) {
  const tells = effects.flatMap((effect) =>
    effect.type === "tell_applicant" ? [{ about: effect.about, row: effect.row ?? null }] : [],
  );
  if (tells.length === 0) return;
  const { programmeId, state } = programme;
  await addJob(tx, TELL_PARTICIPANTS, { programmeId, sequence: state.lastSeq, tells });
}

/** Seats held whose application has no outcome yet. */
export async function countOpenOutcomes(tx: Tx, programmeId: string): Promise<number> {
  return tx.seat.count({ where: { programmeId, releasedAt: null, application: { outcome: null } } });
}
