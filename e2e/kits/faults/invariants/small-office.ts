import { createHash } from "node:crypto";
import path from "node:path";
import type { Answers } from "@/lib/domain/answers";
import { tellNewDuties } from "@/lib/features/desk/new-duties.command";
import { saveFile } from "@/lib/features/documents/documents.commands";
import { acts } from "@/lib/features/drafts/drafts.messages";
import { createDraft } from "@/lib/features/drafts/drafts.store";
import { submitDraft } from "@/lib/features/drafts/submit-draft.command";
import { recordAudit } from "@/lib/platform/audit";
import { systemContext } from "@/lib/platform/context";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { answersOf, asStaff, doAll, makeClock } from "@/lib/testing/office";
import { QUESTIONS, REQUIRED, typedFor } from "@/lib/testing/services";
import { paper } from "../paper";
import { switchStampOff } from "../unstamped";
import { Witness } from "../witness";

/** Two NIB cases with papers and mail, one of them in verification: enough for every invariant to hold for a reason. */
export async function smallOffice() {
  await switchStampOff();
  const witness = new Witness();
  const clock = makeClock();
  const first = await sendWitnessed(witness, clock.now, "5201014107900001");
  const second = await sendWitnessed(witness, clock.now, "5201014107900002");
  clock.tick(30);
  const clerk = await asStaff(["pelaksana"], clock);
  const duty = await db().openDuty.findFirstOrThrow({ where: { applicationId: first.applicationId } });
  await doAll(
    clerk,
    first.reference,
    { type: "claim", duty: duty.dutyId },
    { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
  );
  // Nobody has taken the second: whoever may hears of it.
  await tellNewDuties(systemContext("tell-new-duties", clock.now));
  return { witness, clerk: clerk.actor.id, first, second, files: path.join(env().DATA_DIR, "files") };
}

async function sendWitnessed(witness: Witness, now: () => Date, nik: string) {
  const base = answersOf({ nik, email: "siti@contoh.test", npwp: nik });
  const answers: Answers = { ...base, service: QUESTIONS.nib };
  const ctx = await publicContextAt(now);
  const typed = typedFor("nib", answers);
  const saved = (section: keyof typeof typed) => ({
    typed: typed[section] ?? {},
    revision: 1,
    tab: "",
    turn: 0,
    passed: true,
    savedAt: now().toISOString(),
  });
  const content = { identity: saved("identity"), business: saved("business"), service: saved("service") };
  const draftId = await db().$transaction(async (tx) => {
    const made = await createDraft(tx, { slug: "nib", content, now: now() });
    await recordAudit(tx, ctx, { action: acts["draft.created"], subjectType: "draft", subjectId: made.draftId });
    return made.draftId;
  });
  const files = [];
  for (const requirement of REQUIRED.nib) {
    const file = { requirement, name: `${requirement}.pdf`, bytes: paper(`${nik} ${requirement}`) };
    const kept = await saveFile(ctx, { kind: "draft", draftId, requirement, maxFiles: 5, by: "pemohon" }, file);
    if (!kept.ok) throw new Error(kept.sentence);
    files.push({ requirement, name: file.name, sha256: createHash("sha256").update(file.bytes).digest("hex") });
  }
  const { requestId } = await db().draft.findUniqueOrThrow({ where: { id: draftId }, select: { requestId: true } });
  const sent = await submitDraft(ctx, { draftId, requestId });
  if (!sent.ok) throw new Error(`The small office could not send: ${sent.code}`);
  const { reference, applicationId } = sent.value;
  witness.shown.push({ reference, requestId, answers, files });
  witness.sendings.push({ requestId, nik, outcome: "unknown" }, { requestId, nik, outcome: "shown" });
  return { reference, requestId, applicationId };
}
