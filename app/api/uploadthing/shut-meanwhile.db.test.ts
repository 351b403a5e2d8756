import { createHmac, randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, expect, test } from "vitest";
import { actOnCase } from "@/lib/features/desk/case.commands";
import { openUpload } from "@/lib/features/documents/documents.commands";
import type { UploadTarget } from "@/lib/features/documents/documents.schema";
import { resubmitApplication, withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { setStaffActive } from "@/lib/features/users/users.commands";
import { publicContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { putUpload } from "@/lib/platform/uploads/ingest";
import { ingestUrl, uploadKey } from "@/lib/platform/uploads/token";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { QUESTIONS } from "@/lib/testing/services";
import { wholeDraft } from "@/lib/testing/typed-drafts";
import { uploadHandlers } from "./handler";

useDatabase();
const clock = makeClock(new Date().toISOString());
let photo: Uint8Array;
beforeAll(async () => {
  photo = await phonePhoto();
});

/** Whose upload it is, and what shuts it after its address was signed and half of its bytes have come. */
const SHUT: [string, () => Promise<{ target: UploadTarget; shut: () => Promise<unknown> }>, string][] = [
  ["the account is disabled", disabledAccount, "session_ended"],
  ["the role has ended", endedRole, "duty_closed"],
  ["the duty is given back", releasedDuty, "duty_closed"],
  ["the draft is sent", () => draft({ sentAt: new Date() }), "draft_closed"],
  ["the draft has expired", () => draft({ expiresAt: new Date(Date.now() - 1) }), "draft_closed"],
  ["the correction is answered", answeredCorrection, "correction_closed"],
  ["the case is withdrawn", withdrawnCase, "correction_closed"],
];

test.each(SHUT)("an upload is worth nothing once %s", async (_name, make, code) => {
  const { target, shut } = await make();
  const url = await begin(target);
  const half = Math.floor(photo.byteLength / 2);
  expect((await put(url, photo.subarray(0, half), 0)).status).toBe(400);
  await shut();
  const before = await db().document.count();
  const answer = await put(url, photo.subarray(half), half);
  expect(await answer.json()).toMatchObject({ code });
  expect(await db().document.count()).toBe(before);
});

test("the same uploads are taken as long as nothing is shut", async () => {
  for (const [name, make] of SHUT) {
    const { target } = await make();
    expect((await put(await begin(target), photo, 0)).status, name).toBe(200);
  }
});

async function disabledAccount() {
  const admin = await asStaff(["admin"], clock);
  await db().staff.update({ where: { id: admin.actor.id }, data: { passwordHash: "set" } });
  const { target, clerk } = await duty();
  return { target, shut: () => must(setStaffActive(admin, { staffId: clerk.actor.id, active: "tidak" })) };
}

async function endedRole() {
  const { target, clerk } = await duty();
  const validTo = new Date("2026-01-02");
  return { target, shut: () => db().roleGrant.updateMany({ where: { staffId: clerk.actor.id }, data: { validTo } }) };
}

async function releasedDuty() {
  const { target, clerk, reference, dutyId } = await duty();
  return { target, shut: () => must(actOnCase(clerk, { reference, command: { type: "release", duty: dutyId } })) };
}

async function duty() {
  const { applicationId, reference, runId, dutyId, clerk } = await checkedCase();
  const target: UploadTarget = {
    kind: "output",
    applicationId,
    reference,
    runId,
    duty: dutyId,
    maxFiles: 10,
    by: clerk.actor.id,
  };
  return { target, clerk, reference, dutyId };
}

async function draft(data: { sentAt?: Date; expiresAt?: Date }) {
  const { draftId } = await wholeDraft(publicContext());
  const target: UploadTarget = { kind: "draft", draftId, requirement: "ktp", maxFiles: 5, by: "pemohon" };
  return { target, shut: () => db().draft.update({ where: { id: draftId }, data }) };
}

async function correction() {
  const made = await checkedCase();
  const { applicationId, reference, dutyId, clerk } = made;
  const items = [
    { kind: "requirement" as const, key: "ktp", reason: "Buram" },
    { kind: "answer" as const, key: "identity.name", reason: "Periksa" },
  ];
  await doAll(clerk, reference, { type: "return_to_applicant", duty: dutyId, items });
  const since = clock.now().toISOString();
  const target: UploadTarget = {
    kind: "correction",
    applicationId,
    reference,
    requirement: "ktp",
    maxFiles: 5,
    since,
    by: "pemohon",
  };
  return { ...made, target };
}

async function answeredCorrection() {
  const { target, citizen, reference, applicationId } = await correction();
  const paper = {
    name: "a.jpg",
    contentType: "image/jpeg",
    size: 10,
    sha256: "0".repeat(64),
    storageName: randomUUID(),
  };
  const whose = { applicationId, kind: "requirement" as const, requirementKey: "ktp", uploadedBy: "pemohon" };
  const shut = async () => {
    await db().document.create({ data: { ...paper, ...whose, createdAt: clock.now() } });
    await must(resubmitApplication(citizen, { reference, requestId: randomUUID(), "identity.name": "Sari Dewi" }));
  };
  return { target, shut };
}

async function withdrawnCase() {
  const { target, citizen, reference } = await correction();
  return { target, shut: () => must(withdrawApplication(citizen, { reference, requestId: randomUUID(), sure: "ya" })) };
}

let serial = 0;

async function checkedCase() {
  serial += 1;
  const answers = {
    ...answersOf({ nik: `52010141079020${String(serial).padStart(2, "0")}`, email: "a@contoh.test" }),
    service: QUESTIONS.nib,
  };
  const made = await givenApplication("nib", clock, { answers, given: ["ktp", "surat_usaha"] });
  const clerk = await asStaff(["pelaksana"], clock);
  const { dutyId } = await db().openDuty.findFirstOrThrow({ where: { applicationId: made.applicationId } });
  await doAll(clerk, made.reference, { type: "claim", duty: dutyId });
  return { ...made, dutyId, clerk };
}

async function must(answer: Promise<{ ok: boolean; code?: string }>) {
  const given = await answer;
  if (!given.ok) throw new Error(`It could not be shut: ${given.code}`);
}

/** An address as UploadThing's router signs it. */
async function begin(target: UploadTarget) {
  const file = { slug: "document", name: "foto.jpg", size: photo.byteLength, type: "image/jpeg" };
  const customId = await openUpload(publicContext(), target, file);
  const bare = `${ingestUrl()}/berkas${customId.slice(0, 8)}?expires=${Date.now() + 60_000}&x-ut-identifier=portal&x-ut-file-name=foto.jpg&x-ut-slug=document&x-ut-custom-id=${customId}`;
  return `${bare}&signature=hmac-sha256%3D${createHmac("sha256", uploadKey()).update(bare).digest("hex")}`;
}

function put(url: string, bytes: Uint8Array, start: number) {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "foto.jpg"));
  const callback = async (request: Request) => uploadHandlers().POST(new NextRequest(request));
  const sent = new Request(url, { method: "PUT", body: form, headers: { range: `bytes=${start}-` } });
  return putUpload(sent, callback, () => "");
}
