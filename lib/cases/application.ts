import "server-only";
import type { Answers } from "@/lib/domain/answers";
import { ok, type Refused } from "@/lib/domain/result";
import { type Command, decide, type Event, fold, type Refusal, type Seat, type State } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";
import { auditStatement } from "@/lib/platform/audit";
import { type Context, toEngineActor } from "@/lib/platform/context";
import { Prisma, type Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { refused } from "@/lib/platform/refusal";
import { writeTime } from "@/lib/platform/transaction";
import { getCalendar } from "./calendar";
import { listInformed } from "./effects/informed";
import { registerBusiness } from "./effects/register-business";
import { type Opened, publicFactsOf } from "./intake";
import type { CurrentPin } from "./pin";
import { historyParts, type LockedRun, lockRun } from "./runs";
import { confirmSeat, freeSeat, heldSeat, programmeFacts, seatRuns } from "./seats";
import { writeOpenDuties } from "./shadows/open-duties";
import { refreshServed } from "./shadows/served";
import { messagesFor } from "./words/application";

/** A case under lock: its history, what it was pinned to and what the notices need. */
export type LockedApplication = LockedRun & {
  applicationId: string;
  reference: string;
  serviceSlug: string;
  serviceName: string;
  kecamatanCode: string;
  applicantName: string;
  email: string | null;
  /** The programmes whose seats it holds or held, in the order of gathering. */
  seat: Seat[];
  calendar: Calendar;
  allowOwnWork: boolean;
};

/** A seat appeared or went while the locks were taken: a race like a serialization failure, so the transaction runs again. */
class SeatMoved extends Error {
  readonly code = "40001";
}

/**
 * Locks the programme first (when a seat is held), then the application, and reads again:
 * the order of locks is the same for everybody, so nobody waits in a circle.
 */
export async function lockApplication(
  tx: Tx,
  applicationId: string,
  programmeLock: "update" | "share" = "share",
): Promise<LockedApplication> {
  const before = await heldSeat(tx, applicationId);
  if (before) await lockRun(tx, before.programmeRunId, programmeLock);
  const facts = await readFacts(tx, applicationId);
  const run = await lockRun(tx, facts.runId);
  const after = await heldSeat(tx, applicationId);
  if (before?.id !== after?.id) throw new SeatMoved();
  const { runId: _, ...known } = facts;
  return {
    ...run,
    ...known,
    applicationId,
    seat: await seatRuns(tx, applicationId),
    calendar: await getCalendar(tx),
  };
}

/** The same for one that this transaction has just made: nobody else can see it, and nothing has happened to it. */
export function newApplication(
  { applicationId, reference, runId, pinnedHash }: Extract<Opened, { isNew: true }>,
  { sopVersionId, serviceSlug, serviceName, definition, requirements, calendar }: CurrentPin,
  answers: Answers,
): LockedApplication {
  const { kecamatanCode, applicantName, email } = publicFactsOf(answers);
  return {
    id: runId,
    pinnedHash,
    definition,
    requirements,
    sopVersionId,
    history: [],
    applicationId,
    reference,
    serviceSlug,
    serviceName,
    kecamatanCode,
    applicantName,
    email,
    // The applicant alone can act on it yet.
    seat: [],
    allowOwnWork: false,
    calendar,
  };
}

type Facts = Pick<
  LockedApplication,
  "reference" | "serviceSlug" | "serviceName" | "kecamatanCode" | "applicantName" | "email" | "allowOwnWork"
> & { runId: string };

async function readFacts(tx: Tx, applicationId: string): Promise<Facts> {
  const [facts] = await tx.$queryRaw<Facts[]>`
    SELECT a.run_id AS "runId", a.reference, a.service_slug AS "serviceSlug", s.name AS "serviceName", a.kecamatan_code AS "kecamatanCode",
      a.applicant_name AS "applicantName", a.email,
      coalesce((SELECT t.value = 'true' FROM setting t WHERE t.key = 'allowOwnWork'), false) AS "allowOwnWork"
    FROM application a JOIN service s ON s.slug = a.service_slug WHERE a.id = ${applicationId}::uuid`;
  if (!facts) throw new Error(`There is no application ${applicationId}`);
  return facts;
}

/**
 * Decide → save → audit → outbox, for a locked application. Returns the engine's refusal
 * as it is. `audit` names the act in the words of the audit ("duty.completed"). `freed`: the programme whose seat
 * was given back; the caller lets the next in line move up (programmes/gathering/store).
 */
export async function applyCommand(
  tx: Tx,
  ctx: Context,
  run: LockedApplication,
  command: Command,
  audit: { action: string; detail?: Record<string, unknown> },
): Promise<{ ok: true; state: State; events: Event[]; freed: string | null } | Refused<Refusal>> {
  const now = await writeTime(tx, ctx, run.history.at(-1)?.at ?? null);
  const decision = decide(run.definition, run.history, command, {
    actor: toEngineActor(ctx),
    now,
    calendar: run.calendar,
    seat: run.seat,
    allowOwnWork: run.allowOwnWork,
    scope: "application",
  });
  if (!decision.ok) return decision;
  const { events, effects } = decision.value;

  const state = fold(run.definition, [...run.history, ...events], run.seat);
  const detail = {
    command: command.type,
    ...("duty" in command && command.duty ? { duty: command.duty } : {}),
    ...audit.detail,
  } as Prisma.InputJsonObject;
  const subject = { subjectType: "application", subjectId: run.applicationId, reference: run.reference };
  const told = auditStatement(ctx, [{ action: audit.action, ...subject, detail }]);
  await saveApplication(
    tx,
    run,
    state,
    now,
    Prisma.sql`${historyParts(ctx, [{ id: run.id, events }])}, audited AS (${told})`,
  );
  let freed: string | null = null;
  for (const effect of effects) {
    if (effect.type === "register_business") await registerBusiness(tx, ctx, run.applicationId, now);
    if (effect.type === "seat_freed") {
      freed = effect.programmeId;
      await freeSeat(tx, run.applicationId, freed, now);
    }
  }
  if (state.status === "waiting_programme") await refreshServed(tx, { applicationId: run.applicationId });
  if (state.confirmedAt) await confirmSeat(tx, run.applicationId, state.confirmedAt);
  const informed = await listInformed(tx, effects, now);
  const programme = freed ? await programmeFacts(tx, freed) : undefined;
  const messages = messagesFor({
    run,
    state,
    events,
    effects,
    informed,
    calendar: run.calendar,
    now,
    ...(programme ? { programme } : {}),
  });
  await enqueue(
    tx,
    messages.map((message) => ({ ...message, at: events.at(-1)?.at ?? now })),
  );
  return { ok: true, state, events, freed };
}

/** The events and their audit (`events`, parts of a `WITH`) with what is derived from them: status, row, due date, requirements, open duties. */
async function saveApplication(
  tx: Tx,
  run: LockedApplication,
  state: State,
  now: Date,
  events: Prisma.Sql,
): Promise<void> {
  const facts = {
    scope: "application",
    applicationId: run.applicationId,
    serviceSlug: run.serviceSlug,
    kecamatanCode: run.kecamatanCode,
  } as const;
  const dueAt = await writeOpenDuties(tx, run, state, facts, run.calendar, now);
  const { status, row, submittedAt, closedAt, outcome } = state;
  const requirements = Object.entries(state.requirements).map(([key, item]) => ({
    key,
    state: item.state,
    row_no: item.row,
    reason: item.reason ?? null,
    decided_by: item.by ?? null,
    decided_at: item.at ?? null,
  }));
  await tx.$executeRaw`
    WITH ${events}, shadow AS (
      UPDATE application SET status = ${status}::application_status, current_row = ${row}, due_at = ${dueAt}, submitted_at = ${submittedAt},
        closed_at = ${closedAt}, outcome = ${outcome?.outcome ?? null}, updated_at = now()
      WHERE id = ${run.applicationId}::uuid)
    INSERT INTO application_requirement (application_id, key, state, row_no, reason, decided_by, decided_at)
    SELECT ${run.applicationId}::uuid, item.key, item.state::requirement_status, item.row_no, item.reason, item.decided_by, item.decided_at
    FROM jsonb_to_recordset(${JSON.stringify(requirements)}::jsonb)
      AS item(key text, state text, row_no int, reason text, decided_by text, decided_at timestamptz)
    ON CONFLICT (application_id, key) DO UPDATE
      SET state = excluded.state, row_no = excluded.row_no, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at`;
}

/** The first answer to a repeated form (law 7), or null when the id is new; an id that another case's form has used is no id of ours. */
export async function findAnswered<T>(tx: Tx, requestId: string, applicationId: string) {
  const before = await tx.submitRequest.findUnique({
    where: { id: requestId },
    select: { applicationId: true, answer: true },
  });
  if (!before) return null;
  return before.applicationId === applicationId ? ok(before.answer as T) : refused("invalid_input");
}
