import "server-only";
import type { Act } from "@/lib/domain/acts";
import type { AuditDetail } from "@/lib/domain/audit-detail";
import type { Worded } from "@/lib/domain/refusal";
import { type Ok, ok, type Refused, type Result } from "@/lib/domain/result";
import { type Command, type CommandType, programmeLockFor, type Refusal } from "@/lib/domain/workflow";
import { canCommandCase } from "@/lib/domain/workflow/access";
import { canSeeProgramme } from "@/lib/domain/workflow/programme-access";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { type ApplicationRun, type CaseRun, type ProgrammeRun, withEvents } from "./case-run";
import { type Decided, decideEach, type RefusedRun } from "./decision";
import { carryOut } from "./effects";
import { sayLastChange } from "./last-change";
import { lockApplication, lockApplications, lockProgramme } from "./locks";
import { moveUp } from "./move-up";
import { findAnswered, rememberAnswer } from "./repeats";
import { saveDecided } from "./shadows";
import { caseRefusals } from "./words/refusals";

/** How a write of a case ends badly: a code, and what is wrong with which answer. */
export type CaseRefusal = Worded & { errors?: Record<string, string> };

/** Which run is acted on. */
export type ActTarget = { reference: string } | { applicationId: string } | { programmeId: string };
type RunOf<T extends ActTarget> = T extends { programmeId: string } ? ProgrammeRun : ApplicationRun;

/** A command that is made under the lock, from what is read there; a refusal ends the write. */
export type Prepared<R extends CaseRun> = {
  type: CommandType;
  /** `run`: seen otherwise than it was locked, e.g. with a programme that it is about to join. */
  prepare: (tx: Tx, run: R) => Promise<Result<{ command: Command; run?: R }, CaseRefusal>>;
};

export type ActOptions = {
  /** The act's name in the audit, where it is not the command's usual one (words/acts). */
  audit?: Act;
  /** Never a NIK, phone number, token, answer or reason. */
  detail?: AuditDetail;
  /** The programme that a command to an application is about, locked; for gather its free seats are counted down. */
  programme?: ProgrammeRun;
};

type WholeOptions<R extends CaseRun, X extends object> = ActOptions & {
  /** The form's id: the second sending gets the first answer (law 7). */
  requestId?: string;
  /** Writes of the same transaction that follow from what was decided; what it returns joins the answer. */
  also?: (tx: Tx, done: Decided<R>) => Promise<Result<X, CaseRefusal>>;
};

type Answer<T extends ActTarget, X> = (T extends { programmeId: string }
  ? { programmeId: string }
  : { reference: string }) & {
  status?: string;
} & Partial<X>;

/**
 * The one write of a run: lock → authorise → decide → save → effects → audit → outbox → answer, in one transaction.
 * Who may give which command: lib/domain/workflow/rights.ts. Refusals of the engine are passed on as they are.
 */
export async function act<T extends ActTarget, X extends object = object>(
  ctx: Context,
  target: T,
  asked: Command | Prepared<RunOf<T>>,
  { requestId, also, ...options }: WholeOptions<RunOf<T>, X> = {},
) {
  return transaction(ctx, async (tx) => {
    const run = (await lockTarget(tx, target, asked.type)) as RunOf<T> | null;
    if (!run) return "programmeId" in target ? refused("not_found") : refused(caseRefusals, "no_such_case");
    const denied = denialOf(ctx, run, asked.type);
    if (denied) return denied;
    const before = requestId && run.scope === "application" && (await findAnswered(tx, requestId, run.applicationId));
    if (before) return before as Ok<Answer<T, X>> | Refused<CaseRefusal>;

    const prepared = "prepare" in asked ? await asked.prepare(tx, run) : ok({ command: asked });
    if (!prepared.ok) return prepared;
    const { command, run: seen = run } = prepared.value as { command: Command; run?: RunOf<T> };
    const { decided, refusals } = await actWithin(tx, ctx, [seen], () => command, options);
    const [done] = decided;
    if (!done) return refusals[0] ? sayLastChange(tx, ctx, refusals[0]) : refused("unexpected");

    const extra = also ? await also(tx, done as Decided<RunOf<T>>) : ok({} as X);
    if (!extra.ok) return extra;
    const answer = { ...answerOf(run), status: done.after.status };
    if (requestId && run.scope === "application")
      await rememberAnswer(tx, { requestId, command: command.type, applicationId: run.applicationId, answer });
    return ok({ ...answer, ...extra.value } as unknown as Answer<T, X>);
  });
}

/**
 * The same for runs that this transaction has locked already, one or many of one kind: a handful of statements however
 * many they are. Whoever is refused stays as they were and is named; the others go on. `commandOf` null: nothing to do.
 */
export async function actWithin<R extends CaseRun>(
  tx: Tx,
  ctx: Context,
  runs: readonly R[],
  commandOf: (run: R) => Command | null,
  options: ActOptions = {},
): Promise<{ decided: Decided<R>[]; refusals: RefusedRun<R>[] }> {
  const result = await decideEach(tx, ctx, runs, commandOf, options);
  if (result.decided.length === 0) return result;
  await saveDecided(tx, ctx, result.decided, options);
  await carryOut(result.decided, {
    tx,
    ctx,
    programme: options.programme,
    moveUp: (programmeId, freed) => moveUp(tx, ctx, { programmeId, freed }, gatherInto),
  });
  return result;
}

/** One run that this transaction has locked; answers with the run as it is afterwards, or the engine's refusal. */
export async function actOnLocked<R extends CaseRun>(
  tx: Tx,
  ctx: Context,
  run: R,
  command: Command,
  options: ActOptions = {},
): Promise<{ ok: true; run: R; status: string } | Refused<Refusal>> {
  const { decided, refusals } = await actWithin(tx, ctx, [run], () => command, options);
  const [done] = decided;
  if (done) return { ok: true, run: withEvents(run, done.events), status: done.after.status };
  const [first] = refusals;
  if (!first) throw new Error("A run was neither decided nor refused");
  return first.refusal;
}

/**
 * Seats for these applications, in the order given, as far as there are any; the others are refused by name.
 * `passingReason`: why somebody further in front of the line is not among them (rule 11).
 */
export async function gatherInto(
  tx: Tx,
  ctx: Context,
  programme: ProgrammeRun,
  applicationIds: readonly string[],
  passingReason?: string,
) {
  const runs = await lockApplications(tx, applicationIds, programme.calendar);
  const command = { type: "gather", programmeId: programme.programmeId, passingReason } as const;
  return actWithin(tx, ctx, runs, () => command, { programme });
}

async function lockTarget(tx: Tx, target: ActTarget, command: CommandType): Promise<CaseRun | null> {
  if ("programmeId" in target) return lockProgramme(tx, target.programmeId);
  const where = "reference" in target ? { reference: target.reference } : { id: target.applicationId };
  const found = await tx.application.findUnique({ where, select: { id: true } });
  return found && lockApplication(tx, found.id, programmeLockFor(command));
}

/** Who has nothing to do with the run at all; the engine asks for the very duty. */
function denialOf({ actor }: Context, run: CaseRun, command: CommandType) {
  if (actor.kind === "system") return null;
  if (run.scope === "programme")
    return actor.kind === "staff" && canSeeProgramme(actor, run.definition) ? null : refused("not_found");
  if (actor.kind === "citizen")
    return actor.applicationId === run.applicationId ? null : refused(caseRefusals, "no_such_case");
  return actor.kind === "staff" && canCommandCase(actor, run.definition, command) ? null : refused("no_right");
}

function answerOf(run: CaseRun) {
  return run.scope === "programme" ? { programmeId: run.programmeId } : { reference: run.reference };
}
