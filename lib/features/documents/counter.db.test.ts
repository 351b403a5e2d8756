import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { returnToApplicant } from "@/lib/features/desk/case.commands";
import { countQueue, listQueue } from "@/lib/features/desk/queue.queries";
import { resubmitApplication } from "@/lib/features/tracking/tracking.commands";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
import type { Resubmit } from "@/lib/features/tracking/tracking.schema";
import type { CitizenContext, StaffContext } from "@/lib/platform/context";
import type { Uploader, UploaderContext } from "@/lib/platform/context/uploader";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { QUESTIONS } from "@/lib/testing/services";
import { removeDocument, saveFile } from "./documents.commands";
import { listCaseDocuments } from "./documents.queries";
import { findUploadTarget } from "./targets.queries";

useDatabase({ each: true });

let clock: Clock;
let photo: Uint8Array;
beforeEach(async () => {
  clock = makeClock();
  const card = { width: 1200, height: 760, channels: 3 as const, background: "#b7cfe0" };
  photo = new Uint8Array(await sharp({ create: card }).jpeg().toBuffer());
});

const held = (ctx: StaffContext) => ({ ...ctx, uploader: { kind: "staff", ctx } as Uploader }) as UploaderContext;
const items = [
  { kind: "requirement" as const, key: "ktp", reason: "Buram" },
  { kind: "requirement" as const, key: "surat_usaha", reason: "Terpotong" },
];

/** A NIB case whose KTP and letter were returned to the applicant. */
async function returnedCase() {
  const answers = { ...answersOf({ email: "siti@contoh.test" }), service: QUESTIONS.nib };
  const made = await givenApplication("nib", clock, { answers, given: ["ktp", "surat_usaha", "email"] });
  const clerk = await asStaff(["pelaksana"], clock);
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { applicationId: made.applicationId } });
  await doAll(
    clerk,
    made.reference,
    { type: "claim", duty },
    { type: "decide_requirement", requirement: "email", decision: "accepted" },
  );
  await returnToApplicant(clerk, { reference: made.reference, duty, items, dueOn: undefined });
  clock.tick(30);
  const answer = (bring: string[]) => {
    const sent = { reference: made.reference, requestId: randomUUID(), bring } as Resubmit;
    return resubmitApplication(made.citizen, sent);
  };
  return { ...made, clerk, answer };
}

/** The same, and both are to be brought. */
async function awaitedCase() {
  const made = await returnedCase();
  expect(await made.answer(["ktp", "surat_usaha"])).toMatchObject({ ok: true });
  const claim = { reference: made.reference, requirement: "ktp", counter: "ya" } as const;
  const scan = async (ctx = made.clerk) => {
    const target = await findUploadTarget(held(ctx), claim);
    return target.ok ? saveFile(ctx, target.value, { name: "ktp.jpg", bytes: photo }) : target;
  };
  return { ...made, claim, scan };
}

const ktpOf = async (citizen: CitizenContext) =>
  (await getOwnCase(citizen)).requirements.find(({ key }) => key === "ktp");
const received = {
  type: "decide_requirement",
  requirement: "ktp",
  decision: "accepted",
  reason: "KTP asli dilihat.",
} as const;

describe("in a correction", () => {
  it("a paper may be brought instead; one that the desk does not take, or that was not returned, may not", async () => {
    const { answer, citizen, reference, clerk } = await returnedCase();
    expect((await getOwnCase(citizen)).returned.map(({ bringable }) => bringable)).toEqual([true, true]);
    expect(await answer(["ktp"])).toMatchObject({ ok: false, code: "items_unanswered" });
    expect(await answer(["ktp", "foto_usaha"])).toMatchObject({ ok: false, code: "items_unanswered" });
    expect(await answer(["ktp", "surat_usaha"])).toMatchObject({ ok: true });
    const view = await getOwnCase(citizen);
    expect(view.card).toMatchObject({ turn: { who: "applicant" }, action: { kind: "bring" } });
    expect(view.requirements.filter(({ atOffice }) => atOffice).map(({ key }) => key)).toEqual(["ktp", "surat_usaha"]);
    await doAll(clerk, reference, received);
    expect(await ktpOf(citizen)).toMatchObject({ state: "accepted", atOffice: true });
  });
});

describe("at the desk", () => {
  it("a scan is kept with the requirement, stamped, counted, taken back, and read by its applicant", async () => {
    const { scan, clerk, claim, citizen, applicationId, reference } = await awaitedCase();
    const first = await scan();
    if (!first.ok) throw new Error(first.code);
    const audit = await db().auditEntry.findFirstOrThrow({
      where: { action: "document.stored", subjectId: "documentId" in first ? first.documentId : "" },
    });
    expect(audit.detail).toMatchObject({ kind: "counter", for: "ktp", stampedBy: "server" });
    expect((await listCaseDocuments(clerk, applicationId)).map(({ removable }) => removable)).toEqual([true]);
    const id = "documentId" in first ? first.documentId : "";
    const back = `/petugas/permohonan/${reference}`;
    const remove = (ctx: StaffContext) => removeDocument(held(ctx), { id, back, reference, counter: "ya" });
    expect(await remove(await asStaff(["jafung"], clock))).toMatchObject({ code: "document_in_use" });
    expect(await remove(clerk)).toMatchObject({ ok: true });
    expect(await scan()).toMatchObject({ ok: true });
    await doAll(clerk, reference, received);
    // What was noted stays as it is.
    expect(await findUploadTarget(held(clerk), claim)).toMatchObject({ code: "upload_not_allowed" });
    const [kept] = await listCaseDocuments(citizen, applicationId);
    expect(kept).toMatchObject({ requirementKey: "ktp", removable: false });
    const again = { id: kept?.id ?? "", back, reference, counter: "ya" } as const;
    expect(await removeDocument(held(clerk), again)).toMatchObject({ code: "document_in_use" });
    const told = await db().notice.findMany({ where: { applicationId, channel: "portal" }, select: { subject: true } });
    expect(told.map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^KTP sudah kami terima di kantor/),
    );
  });

  it("is made by who may note its receipt, and only of what is to be brought", async () => {
    const { scan, claim, clerk } = await awaitedCase();
    expect(await scan(await asStaff(["kadis"], clock))).toMatchObject({ code: "upload_not_allowed" });
    expect(await scan(await asStaff(["pelaksana"], clock))).toMatchObject({ code: "upload_not_allowed" });
    for (const requirement of ["npwp", "foto_usaha", "__proto__"])
      expect(await findUploadTarget(held(clerk), { ...claim, requirement })).toMatchObject({
        code: "upload_not_allowed",
      });
  });
});

describe("in the queue", () => {
  it("nobody is late while papers are waited for, which stand behind what is to be done", async () => {
    const { clerk, reference, answer } = await returnedCase();
    await answer(["ktp", "surat_usaha"]);
    const other = await givenApplication("nib", clock, {
      answers: { ...answersOf({ nik: "5201014107900002" }), service: QUESTIONS.nib },
      given: ["ktp", "surat_usaha"],
    });
    clock.tick(30 * 24 * 60);
    const order = async () => (await listQueue(clerk, {})).items.map((item) => [item.reference, item.waits]);
    expect(await order()).toEqual([
      [other.reference, false],
      [reference, true],
    ]);
    expect((await countQueue(clerk)).late).toBe(1);
    const { items: late } = await listQueue(clerk, { tampil: "lewat" });
    expect(late.map((item) => item.reference)).toEqual([other.reference]);
    await doAll(clerk, reference, received);
    expect((await countQueue(clerk)).late).toBe(1);
    await doAll(clerk, reference, { ...received, requirement: "surat_usaha" });
    // From now on it is the office's time again.
    expect((await order()).map(([, waits]) => waits)).toEqual([false, false]);
  });
});
