import "server-only";
import { type AskedSecondAid, mayAnswer, readAskedSecondAid } from "@/lib/cases/asked-second-aid";
import { getCalendar } from "@/lib/cases/calendar";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { findReceivedBefore } from "@/lib/cases/second-aid";
import { isMaterial, secondAidDueAt } from "@/lib/domain/double-aid";
import { available, fold } from "@/lib/domain/workflow";
import { type StaffContext, toEngineActor } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

/** Whether the person of a waiting case may get the same aid again: why it is asked, by whom, and what was answered. */
export type SecondAid = {
  received: string[];
  /** It waits for a seat: only then is anything asked or answered. */
  isWaiting: boolean;
  asked: { reason: string; by: string; at: Date } | null;
  answer: { approved: boolean; reason: string; by: string; at: Date } | null;
  mayAsk: boolean;
  mayAnswer: boolean;
};

type Case = { id: string; runId: string; serviceSlug: string; status: string };

/** null: nothing of it is asked here. */
export async function findSecondAid(
  ctx: StaffContext,
  { id, runId, serviceSlug, status }: Case,
): Promise<SecondAid | null> {
  if (!isMaterial(serviceSlug) || status === "draft") return null;
  const [run, seat, received] = await Promise.all([
    readRun(db(), runId),
    seatRuns(db(), id),
    findReceivedBefore(db(), serviceSlug, [id], ctx.clock()),
  ]);
  const state = fold(run.definition, run.history, seat);
  const { secondAid } = state;
  const receivedBefore = received.get(id);
  if (!secondAid && (!receivedBefore || status !== "waiting_programme")) return null;
  const options = { seat, receivedBefore, now: ctx.clock() };
  const can = available(run.definition, state, toEngineActor(ctx), options).map(({ type }) => type);
  const names = await namesOf([secondAid?.by, secondAid?.answer?.by]);
  return {
    received: receivedBefore?.references ?? secondAid?.received ?? [],
    isWaiting: state.status === "waiting_programme",
    asked: secondAid && { reason: secondAid.reason, by: names.get(secondAid.by) ?? "Petugas", at: secondAid.at },
    answer: secondAid?.answer ? { ...secondAid.answer, by: names.get(secondAid.answer.by) ?? "Petugas" } : null,
    mayAsk: can.includes("ask_second_aid"),
    mayAnswer: can.includes("answer_second_aid"),
  };
}

async function namesOf(ids: (string | undefined)[]): Promise<Map<string, string>> {
  const known = ids.filter((id): id is string => id !== undefined);
  if (known.length === 0) return new Map();
  const staff = await db().staff.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(staff.map(({ id, name }) => [id, name]));
}

export type AskedOfMe = Pick<AskedSecondAid, "reference" | "applicantName" | "serviceName" | "at"> & {
  dueAt: Date;
  isLate: boolean;
};

const MOST = 50;

/** What waits for the actor's answer, the longest wait first; it stays until somebody of the roles above answers. */
export async function listAskedSecondAid(ctx: StaffContext): Promise<AskedOfMe[]> {
  if (!ctx.actor.roles.some(isHead)) return [];
  const [asked, calendar] = await Promise.all([readAskedSecondAid(db(), { take: MOST }), getCalendar()]);
  return asked
    .filter((one) => mayAnswer(one, ctx.actor))
    .map(({ reference, applicantName, serviceName, at }) => {
      const dueAt = secondAidDueAt(at, calendar);
      return { reference, applicantName, serviceName, at, dueAt, isLate: dueAt < ctx.clock() };
    });
}

function isHead(role: string): boolean {
  return role === "kabid" || role === "sekretaris" || role === "kadis";
}
