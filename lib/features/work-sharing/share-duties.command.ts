import "server-only";
import { act, type Prepared } from "@/lib/cases/act";
import type { CaseRun } from "@/lib/cases/case-run";
import { OFFICE_DUTY } from "@/lib/cases/late-duties";
import { keepFirst } from "@/lib/cases/told-stages";
import { ownValue } from "@/lib/domain/own-value";
import { findKecamatan } from "@/lib/domain/regions";
import { ok } from "@/lib/domain/result";
import { holderOfArea, nextInTurn, type Sharer, sharingReason } from "@/lib/domain/work-sharing";
import { fold } from "@/lib/domain/workflow";
import { ownWorkOf } from "@/lib/domain/workflow/own-work";
import type { Context } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { acts } from "./work-sharing.messages";
import { listSharers, lockSharingRule, type RuleKey, readAreas, takeSharingTurn } from "./work-sharing.store";

const PAGE = 200;

type Waiting = RuleKey & {
  runId: string;
  duty: string;
  round: number;
  openedAt: Date;
  kecamatanCode: string | null;
  applicationId: string | null;
  programmeId: string | null;
};

/**
 * New duties that nobody holds go to whom the office's rule names, each once in its round and in a transaction of its
 * own: the mark is written beside the change, so that the sweep may be killed, run twice or run beside another. Whom the
 * rule names nobody for stays in the queue for all, and so does what somebody had in hand and gave back.
 */
export async function shareDuties(ctx: Context, page = PAGE): Promise<void> {
  let late = 0;
  for (let after: Waiting | undefined; ; ) {
    const waiting: Waiting[] = await listWaiting(after, page);
    for (const duty of waiting) if (!(await share(ctx, duty))) late += 1;
    after = waiting.at(-1);
    if (!after || waiting.length < page) break;
  }
  if (late > 0) throw new Error(`${late} duties could not be shared yet`);
}

/** True: settled one way or the other. */
async function share(ctx: Context, waiting: Waiting): Promise<boolean> {
  const prepare = async (tx: Tx, run: CaseRun) => {
    const chosen = await choose(tx, ctx, waiting, run);
    if (!chosen || !(await isFirst(tx, ctx, waiting))) return refused("changed_meanwhile");
    return ok({ command: { type: "assign", duty: waiting.duty, assignee: chosen.id, reason: chosen.reason } as const });
  };
  const target = waiting.programmeId
    ? { programmeId: waiting.programmeId }
    : { applicationId: waiting.applicationId ?? "" };
  const answer = await act(ctx, target, { type: "assign", prepare } as Prepared<CaseRun>, {
    audit: acts["duty.shared"],
  });
  return answer.ok || answer.code !== "busy";
}

/** Under the locks of the run and of the rule; a turn is taken by whoever is chosen. Nobody reviews what they did (rule 4). */
async function choose(tx: Tx, ctx: Context, waiting: Waiting, run: CaseRun) {
  const rule = await lockSharingRule(tx, waiting);
  if (!rule || rule.since > waiting.openedAt) return null;
  const state = fold(run.definition, run.history);
  const able = (await listSharers(tx, waiting, ctx.clock())).filter(
    ({ id }) => ownWorkOf(run.definition, state, waiting.duty, id).length === 0,
  );
  const chosen = rule.way === "turn" ? nextInTurn(able) : await ofArea(tx, waiting, able);
  if (!chosen) return null;
  if (rule.way === "turn") await takeSharingTurn(tx, waiting, chosen.id);
  return { id: chosen.id, reason: sharingReason(rule.way, findKecamatan(waiting.kecamatanCode ?? "")?.name ?? null) };
}

async function ofArea(tx: Tx, waiting: Waiting, able: readonly Sharer[]): Promise<Sharer | null> {
  const areas = await readAreas(tx, waiting);
  return holderOfArea(able, ownValue(areas, waiting.kecamatanCode ?? "") ?? null);
}

async function isFirst(tx: Tx, ctx: Context, { runId, duty, round }: Waiting): Promise<boolean> {
  return (await keepFirst(tx, ctx.clock(), [{ runId, duty, round, stage: "shared" as const }])).length === 1;
}

/**
 * In the order in which they opened. The office's own, no objection (decided at once by its role), opened under the rule,
 * never in anybody's hand since, and not shared before; by kecamatan only where that is somebody's.
 */
function listWaiting(after: Waiting | undefined, take: number): Promise<Waiting[]> {
  return db().$queryRaw<Waiting[]>`
    SELECT o.run_id AS "runId", o.duty_id AS duty, o.round, o.opened_at AS "openedAt", o.kecamatan_code AS "kecamatanCode",
      o.application_id AS "applicationId", o.programme_id AS "programmeId", o.service_slug AS "serviceSlug", o.role
    FROM sharing_rule r
    JOIN open_duty o ON o.service_slug = r.service_slug AND o.role = r.role AND o.opened_at >= r.since
    WHERE o.claimed_by_id IS NULL AND ${OFFICE_DUTY} AND o.objection IS NULL
      AND (o.opened_at, o.run_id) > (${after?.openedAt.toISOString() ?? "-infinity"}::timestamptz, ${after?.runId ?? FIRST_RUN}::uuid)
      AND (r.way = 'turn' OR EXISTS (SELECT 1 FROM sharing_area x JOIN staff s ON s.id = x.staff_id AND s.active
        WHERE x.service_slug = r.service_slug AND x.role = r.role AND x.kecamatan_code = o.kecamatan_code))
      AND NOT EXISTS (SELECT 1 FROM escalation e
        WHERE e.run_id = o.run_id AND e.duty_id = o.duty_id AND e.round = o.round AND e.stage = 'shared')
      AND NOT EXISTS (SELECT 1 FROM history_event h WHERE h.run_id = o.run_id AND h.at >= o.opened_at
        AND h.type IN ('claimed', 'taken_over', 'assigned') AND h.payload ->> 'duty' = o.duty_id)
    ORDER BY o.opened_at, o.run_id LIMIT ${take}`;
}

const FIRST_RUN = "00000000-0000-0000-0000-000000000000";
