import "server-only";
import { act, actOnLocked } from "@/lib/cases/act";
import { type ApplicationRun, withEvents } from "@/lib/cases/case-run";
import { listUnopened } from "@/lib/cases/documents";
import { caseActs } from "@/lib/cases/words/acts";
import { spokenReason } from "@/lib/domain/ready-reasons";
import { ok } from "@/lib/domain/result";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { available, type Command, fold, requirementSeen, type State } from "@/lib/domain/workflow";
import { findReason } from "@/lib/features/reasons/reasons.queries";
import { type StaffContext, toEngineActor } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import type { AcceptRest, DecideRequirement } from "./case.schema";
import { notYetSeen, refusals } from "./desk.messages";

/**
 * Accepts, asks again or waives one requirement. A ready sentence (`code`) comes first, own words may follow: together
 * they are the reason that the applicant reads. Whoever decides on what another tab or the applicant has changed since
 * (`seen`) hears how it stands now.
 */
export async function decideRequirement(ctx: StaffContext, { reference, code, seen, ...decision }: DecideRequirement) {
  const type = "decide_requirement" as const;
  const { requirement, decision: decided } = decision;
  const prepare = async (tx: Tx, run: ApplicationRun) => {
    const stale = seen === undefined ? null : staleDecision(ctx, run, { requirement, seen });
    if (stale) return stale;
    if (!code || decided === "accepted") return ok({ command: { type, ...decision } });
    const ready = await findReason(ctx, { id: code, requirement, decision: decided }, tx);
    if (!ready) return refused(refusals, "reason_gone");
    const reason = spokenReason(ready.sentence, decision.reason);
    return ok({ command: { type, requirement, decision: decided, reason } });
  };
  return act(ctx, { reference }, { type, prepare }, code ? { detail: { code } } : {});
}

const STANDS = {
  missing: "belum diserahkan",
  given: "diserahkan lagi dan belum diputuskan",
  accepted: "diterima",
  rejected: "diminta ganti",
  waived: "tidak diwajibkan",
} as const;

function staleDecision(ctx: StaffContext, run: ApplicationRun, asked: { requirement: string; seen: number }) {
  const { requirement: key, seen } = asked;
  const now = requirementSeen(run.history, key);
  const state = fold(run.definition, run.history, run.seat);
  const stands = state.requirements[key];
  // Whoever may not decide hears that from the engine.
  if (seen === now || !stands || !mayDecide(ctx, run, state)) return null;
  const label = (run.requirements as RequirementEntry[]).find((entry) => entry.key === key)?.label ?? key;
  return {
    ...refused("changed_meanwhile"),
    sentence: `Sementara halaman ini terbuka, ${label} berubah: kini ${STANDS[stands.state]}. Keputusan Anda belum disimpan. Muat ulang halaman untuk memeriksanya lagi; bila keputusan Anda tetap, tekan sekali lagi.`,
    values: { seen: `${now}` },
  };
}

/**
 * Accepts whatever was handed in and is still undecided, in one press, and with `duty` ends that duty as well. Only after
 * the clerk has opened every paper of the case, by the log of looks. All of it happens, or nothing.
 */
export async function acceptRest(ctx: StaffContext, { reference, duty }: AcceptRest) {
  let rest: string[] = [];
  const prepare = async (tx: Tx, run: ApplicationRun) => {
    const state = fold(run.definition, run.history, run.seat);
    rest = givenIn(state);
    const [first] = rest;
    if (!first) return refused(refusals, "nothing_undecided");
    // Whoever may not decide hears that from the engine, and nothing of what was opened.
    if (mayDecide(ctx, run, state)) {
      const unopened = await listUnopened(tx, { applicationId: run.applicationId, reference, staffId: ctx.actor.id });
      if (unopened.length > 0) {
        const names = await labelsOfPapers(tx, run.requirements as RequirementEntry[], unopened);
        return { ...refused(refusals, "files_unopened"), sentence: notYetSeen(names) };
      }
    }
    return ok({ command: accepting(first) });
  };
  return act(
    ctx,
    { reference },
    { type: "decide_requirement", prepare },
    {
      audit: caseActs["requirement.decided"],
      detail: { together: "ya" },
      also: async (tx, { run, events }) => {
        const ending: Command[] = duty ? [{ type: "complete_duty", duty }] : [];
        let now = withEvents(run, events);
        for (const command of [...rest.slice(1).map(accepting), ...ending]) {
          const done = await actOnLocked(tx, ctx, now, command);
          if (!done.ok) return done;
          now = done.run;
        }
        return ok({});
      },
    },
  );
}

async function labelsOfPapers(tx: Tx, requirements: RequirementEntry[], ids: string[]): Promise<string[]> {
  const papers = await tx.document.findMany({ where: { id: { in: ids } }, select: { requirementKey: true } });
  const keys = new Set(papers.map(({ requirementKey }) => requirementKey));
  return requirements.filter(({ key }) => keys.has(key)).map(({ label }) => label);
}

function accepting(requirement: string) {
  return { type: "decide_requirement", requirement, decision: "accepted" } as const satisfies Command;
}

function givenIn({ requirements }: State): string[] {
  return Object.keys(requirements).filter((key) => requirements[key]?.state === "given");
}

function mayDecide(ctx: StaffContext, run: ApplicationRun, state: State): boolean {
  const can = available(run.definition, state, toEngineActor(ctx), { seat: run.seat });
  return can.some(({ type }) => type === "decide_requirement");
}
