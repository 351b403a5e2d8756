import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { publicContext } from "@/lib/platform/context";
import type { Uploader, UploaderContext } from "@/lib/platform/context/uploader";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { QUESTIONS } from "@/lib/testing/services";
import { giveDocument, wholeDraft } from "@/lib/testing/typed-drafts";
import { removeDocument } from "./documents.commands";

useDatabase();
const clock = makeClock();

type Owner = { ctx: UploaderContext; claim: { reference?: string; duty?: string }; paper: string };

/** Two of each kind in the very same state: only whose paper it is tells them apart. */
const PAIRS: [string, (serial: number) => Promise<Owner>][] = [
  ["drafts", draftWithPaper],
  ["corrections", correctionWithPaper],
  ["duties", dutyWithPaper],
];

for (const [kind, make] of PAIRS)
  test(`nobody removes the paper of another's, both being open: ${kind}`, async () => {
    const [mine, other] = [await make(1), await make(2)];
    for (const claim of [mine.claim, other.claim])
      expect(await removeDocument(mine.ctx, { id: other.paper, back: "/", ...claim })).toMatchObject({
        ok: false,
        code: "document_in_use",
      });
    expect(await isThere(other.paper)).toBe(true);
    expect(await removeDocument(mine.ctx, { id: mine.paper, back: "/", ...mine.claim })).toMatchObject({ ok: true });
    expect(await isThere(mine.paper)).toBe(false);
    expect(await isThere(other.paper)).toBe(true);
  });

async function draftWithPaper(): Promise<Owner> {
  const { draftId } = await wholeDraft(publicContext());
  await giveDocument(draftId, "ktp");
  const { id: paper } = await db().document.findFirstOrThrow({ where: { draftId }, select: { id: true } });
  const ctx = publicContext();
  return { ctx: held(ctx, { kind: "draft", ctx, draftId, serviceSlug: "nib" }), claim: {}, paper };
}

async function correctionWithPaper(serial: number): Promise<Owner> {
  const { applicationId, reference, citizen, duty, clerk } = await checkedCase(serial);
  const items = [{ kind: "requirement" as const, key: "ktp", reason: "Buram" }];
  await doAll(clerk, reference, { type: "return_to_applicant", duty, items });
  const paper = await paperOf({ applicationId, kind: "requirement", requirementKey: "ktp" });
  return { ctx: held(citizen, { kind: "citizen", ctx: citizen }), claim: { reference }, paper };
}

async function dutyWithPaper(serial: number): Promise<Owner> {
  const { applicationId, reference, runId, duty, clerk } = await checkedCase(serial);
  const paper = await paperOf({ applicationId, kind: "output", runId, dutyId: duty });
  return { ctx: held(clerk, { kind: "staff", ctx: clerk }), claim: { reference, duty }, paper };
}

async function checkedCase(serial: number) {
  const answers = { ...answersOf({ nik: `520101410790100${serial}` }), service: QUESTIONS.nib };
  const made = await givenApplication("nib", clock, { answers, given: ["ktp", "surat_usaha"] });
  const clerk = await asStaff(["pelaksana"], clock);
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { applicationId: made.applicationId } });
  await doAll(clerk, made.reference, { type: "claim", duty });
  return { ...made, duty, clerk };
}

async function paperOf(where: { applicationId: string; kind: "requirement" | "output" } & Record<string, string>) {
  const stored = { name: "a.jpg", contentType: "image/jpeg", size: 10, sha256: "0".repeat(64) };
  const data = { ...stored, ...where, storageName: randomUUID(), uploadedBy: "pemohon", createdAt: clock.now() };
  return (await db().document.create({ data, select: { id: true } })).id;
}

function held(ctx: Uploader["ctx"], uploader: Uploader): UploaderContext {
  return { ...ctx, uploader } as UploaderContext;
}

const isThere = async (id: string) =>
  (await db().document.findUniqueOrThrow({ where: { id }, select: { removedAt: true } })).removedAt === null;
