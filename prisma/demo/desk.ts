import { randomUUID } from "node:crypto";
import { ok } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/roles";
import { actOnCase, type StaffCommand } from "@/lib/features/desk/case.commands";
import { saveFile } from "@/lib/features/documents/documents.commands";
import type { UploadTarget } from "@/lib/features/documents/documents.schema";
import { createDraft } from "@/lib/features/drafts/drafts.store";
import { submitDraft } from "@/lib/features/drafts/submit-draft.command";
import { citizenContextFor, publicContextAt, senderContextFor, staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { typedAnswers } from "./answers";
import type { Applying, Case } from "./case";
import type { StoryClock } from "./clock";
import type { DemoFile } from "./files";
import { must } from "./must";
import { papersFor } from "./papers";

/** Applies as a citizen does, from the first section to the reference. */
export async function apply(asked: Applying & { nib: string | null }): Promise<Case> {
  const { slug, clock } = asked;
  const ctx = await publicContextAt(clock.now);
  const typed = typedAnswers(asked);
  const saved = (section: keyof typeof typed) => ({
    typed: typed[section],
    revision: 1,
    turn: 1,
    passed: true,
    tab: randomUUID(),
    savedAt: clock.now().toISOString(),
  });
  const content = { identity: saved("identity"), business: saved("business"), service: saved("service") };
  const { draftId } = must(
    "createDraft",
    await transaction(ctx, async (tx) => ok(await createDraft(tx, { slug, content, now: clock.now() }))),
  );
  clock.wait(asked.chance.int(2, 9));
  for (const { requirement, file } of await papersFor(asked)) {
    await store({ kind: "draft", draftId, requirement, maxFiles: 0, by: "pemohon" }, file, clock);
  }
  clock.wait(asked.chance.int(1, 4));
  const { requestId } = await db().draft.findUniqueOrThrow({ where: { id: draftId }, select: { requestId: true } });
  const { reference, applicationId } = must("submitDraft", await submitDraft(ctx, { draftId, requestId }));
  const { runId } = await db().application.findUniqueOrThrow({ where: { id: applicationId }, select: { runId: true } });
  return { ...asked, reference, applicationId, runId };
}

export async function staffOf({ office, clock }: Case, role: Role) {
  const id = office[role];
  if (!id) throw new Error(`Nobody has the role ${role}`);
  return staffContextFor(id, clock.now);
}

export async function citizenOf({ applicationId, clock }: Case) {
  return citizenContextFor(applicationId, clock.now);
}

export async function act(demoCase: Case, role: Role, command: StaffCommand) {
  const ctx = await staffOf(demoCase, role);
  return must(command.type, await actOnCase(ctx, { reference: demoCase.reference, command }));
}

/** The duty whose turn it is; `role` is "pemohon" where the applicant acts. */
export async function openDuty({ runId }: Case) {
  return db().openDuty.findFirstOrThrow({ where: { runId }, select: { dutyId: true, role: true, rowNo: true } });
}

/** Time at the desk, then whoever has the role takes the duty. */
export async function claim(demoCase: Case, minutes: number) {
  demoCase.clock.work(minutes);
  const { dutyId: duty, role } = await openDuty(demoCase);
  await act(demoCase, role as Role, { type: "claim", duty });
  return { duty, role: role as Role };
}

/** Accepts what was handed in, `most` of them. */
export async function acceptPapers(demoCase: Case, role: Role, most = 99) {
  const given = await db().applicationRequirement.findMany({
    where: { applicationId: demoCase.applicationId, state: "given" },
    orderBy: { key: "asc" },
    select: { key: true },
  });
  for (const { key } of given.slice(0, most)) {
    demoCase.clock.work(demoCase.chance.int(1, 4));
    await act(demoCase, role, { type: "decide_requirement", requirement: key, decision: "accepted" });
  }
}

export async function store(target: UploadTarget, file: DemoFile, clock: StoryClock) {
  const answer = await saveFile(await senderContextFor(target, clock.now), target, file);
  if (!answer.ok) throw new Error(`${file.name} was refused: ${answer.code}`);
}
