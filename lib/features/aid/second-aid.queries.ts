import "server-only";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { findReceivedBefore } from "@/lib/cases/second-aid";
import { isMaterial } from "@/lib/domain/double-aid";
import { isSopRole, type SopRole } from "@/lib/domain/roles";
import { available, type Definition, fold, programmeRoles, rolesAbove } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import { type StaffContext, toEngineActor } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";

/** Whether the person of a waiting case may get the same aid again: why it is asked, by whom, and what was answered. */
export type SecondAid = {
  received: string[];
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

export type AskedSecondAid = { reference: string; applicantName: string; serviceName: string; at: Date };

const MOST = 50;

/** What waits for the actor's answer, the longest wait first; it stays until somebody of the role above answers. */
export async function listAskedSecondAid(ctx: StaffContext): Promise<AskedSecondAid[]> {
  if (!ctx.actor.roles.some(isHead)) return [];
  const rows = await db().$queryRaw<(AskedSecondAid & { definition: Definition })[]>`
    SELECT a.reference, a.applicant_name AS "applicantName", s.name AS "serviceName", a.second_aid_at AS at, d.definition
    FROM application a JOIN service s ON s.slug = a.service_slug JOIN run r ON r.id = a.run_id
    JOIN pinned_definition d ON d.hash = r.pinned_hash
    WHERE a.second_aid = 'asked' ORDER BY a.second_aid_at, a.id LIMIT ${MOST}`;
  return rows
    .filter(({ definition }) => aboveOfficer(definition).some((role) => ctx.actor.roles.includes(role)))
    .map(({ definition: _, ...asked }) => asked);
}

function isHead(role: string): boolean {
  return role === "kabid" || role === "sekretaris" || role === "kadis";
}

function aboveOfficer(definition: Definition): readonly SopRole[] {
  const { officer } = programmeRoles(definition);
  return officer && isSopRole(officer) ? rolesAbove(officer) : [];
}

/** Who may answer today: everybody of the roles above but who asks. */
export async function listAbove(ctx: StaffContext, tx: Tx, roles: readonly SopRole[]) {
  const today = dayColumn(witaDate(ctx.clock()));
  return tx.staff.findMany({
    where: {
      active: true,
      id: { not: ctx.actor.id },
      grants: {
        some: {
          role: { in: [...roles] },
          validFrom: { lte: today },
          OR: [{ validTo: null }, { validTo: { gte: today } }],
        },
      },
    },
    select: { id: true, email: true, mailNotices: true },
  });
}
