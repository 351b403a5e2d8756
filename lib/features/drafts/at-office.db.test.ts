import { beforeEach, describe, expect, it } from "vitest";
import { actOnCase } from "@/lib/features/desk/case.commands";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { publicContext } from "@/lib/platform/context";
import { citizenContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, doAll, makeClock } from "@/lib/testing/office";
import { giveDocument, wholeDraft } from "@/lib/testing/typed-drafts";
import { bringPaper } from "./at-office.command";
import { finishDocuments, sendDraft } from "./drafts.commands";
import { findConfirmation, findDraftView } from "./drafts.queries";

useDatabase({ each: true });

const clock = makeClock(new Date().toISOString());
const ctx = publicContext();
let resumeCode: string;
let draftId: string;
let requestId: string;

beforeEach(async () => {
  ({ resumeCode, draftId, requestId } = await wholeDraft(ctx));
});

const bring = (requirement: string, bring: "ya" | "" = "ya") =>
  bringPaper(ctx, { slug: "nib", requirement, bring, resumeCode });
const finish = () => finishDocuments(ctx, { slug: "nib", resumeCode });
const send = () => sendDraft(ctx, { slug: "nib", requestId, truth: "ya", resumeCode });

describe("a paper that is brought to the office", () => {
  it("stands for the file, is taken back, and only where the desk takes it", async () => {
    await giveDocument(draftId, "surat_usaha");
    expect(await finish()).toMatchObject({ ok: false, errors: { ktp: expect.any(String) } });
    expect(await bring("foto_usaha")).toMatchObject({ ok: false, code: "not_at_the_desk" });
    expect(await bring("npwp")).toMatchObject({ ok: false, code: "not_at_the_desk" });
    expect(await bring("ktp")).toMatchObject({ ok: true });
    expect(await bring("ktp")).toMatchObject({ ok: true });
    expect((await findDraftView(ctx, "nib", resumeCode))?.atOffice).toEqual(["ktp"]);
    expect(await finish()).toMatchObject({ ok: true });
    expect(await bring("ktp", "")).toMatchObject({ ok: true });
    expect(await finish()).toMatchObject({ ok: false });
    expect(await db().auditEntry.count({ where: { action: { startsWith: "draft.paper_" } } })).toBe(3);
  });

  it("is of nobody's draft without its code, and of none that is sent", async () => {
    expect(await bringPaper(ctx, { slug: "nib", requirement: "ktp", bring: "ya", resumeCode: null })).toMatchObject({
      code: "draft_gone",
    });
    await bring("ktp");
    await bring("surat_usaha");
    expect(await send()).toMatchObject({ ok: true });
    expect(await bring("ktp", "")).toMatchObject({ code: "draft_gone" });
  });

  it("is said to the applicant and to the desk until the desk has received it", async () => {
    await giveDocument(draftId, "surat_usaha");
    // A file counts, whatever was said before it came.
    await bring("surat_usaha");
    await bring("ktp");
    const sent = await send();
    if (!sent.ok) throw new Error(sent.code);
    const { reference, applicationId } = sent.value;
    expect((await findConfirmation(ctx, "nib", resumeCode))?.toBring).toEqual(["KTP"]);
    const mail = await db().notice.findFirstOrThrow({ where: { applicationId }, select: { body: true } });
    expect(mail.body).toContain("Bawa ke kantor: KTP (");
    const own = await citizenContextFor(applicationId);
    const ktp = async () => (await getOwnCase(own)).requirements.find(({ key }) => key === "ktp");
    expect(await ktp()).toMatchObject({ state: "missing", atOffice: true });

    const clerk = await asStaff(["pelaksana"], clock);
    const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { applicationId } });
    await doAll(clerk, reference, { type: "claim", duty });
    const decide = { type: "decide_requirement", requirement: "ktp", decision: "accepted" } as const;
    expect(await actOnCase(clerk, { reference, command: decide })).toMatchObject({ code: "reason_required" });
    await doAll(clerk, reference, { ...decide, reason: "KTP asli dilihat" });
    expect(await ktp()).toMatchObject({ state: "accepted", atOffice: true, reason: "KTP asli dilihat" });
  });
});
