import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { stampText } from "@/lib/domain/files";
import { witaDate } from "@/lib/domain/working-time";
import { createDraft } from "@/lib/features/drafts/drafts.store";
import { publicContext } from "@/lib/platform/context";
import { senderContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { pdfOf } from "@/lib/platform/uploads/content/sample-files";
import { storage } from "@/lib/platform/uploads/storage";
import { useDatabase } from "@/lib/testing";
import { asStaff, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { stampShare } from "@/lib/testing/stamped-picture";
import { finishUpload, openUpload, saveFile } from "./documents.commands";
import type { UploadTarget } from "./documents.schema";
import { checkTarget } from "./targets.store";

useDatabase({ each: true });

const ctx = publicContext();
const clock = makeClock(new Date().toISOString());
let photo: Uint8Array;

beforeEach(async () => {
  const card = { width: 1200, height: 760, channels: 3 as const, background: "#b7cfe0" };
  photo = new Uint8Array(await sharp({ create: card }).jpeg().toBuffer());
});

async function draftTarget(requirement = "ktp", stamped?: string): Promise<UploadTarget> {
  const { draftId } = await createDraft(db(), { slug: "nib", content: {}, now: new Date() });
  return { kind: "draft", draftId, requirement, maxFiles: 2, stamped, by: "pemohon" };
}

/** What was stored, and how much of it differs from what was sent. */
async function sent(target: UploadTarget, bytes = photo, name = "ktp.jpg") {
  const answer = await saveFile(await senderContextFor(target, clock.now), target, { name, bytes });
  if (!answer.ok) throw new Error(answer.code);
  return stored(answer.documentId);
}

async function stored(id: string) {
  const { storageName, contentType } = await db().document.findUniqueOrThrow({
    where: { id },
    select: { storageName: true, contentType: true },
  });
  const bytes = await storage().read(storageName);
  const audit = await db().auditEntry.findFirstOrThrow({ where: { action: "document.stored", subjectId: id } });
  const { stampedBy } = audit.detail as { stampedBy?: string };
  if (contentType === "application/pdf") return { bytes, stampedBy, changed: 0 };
  return { bytes, stampedBy, changed: (await stampShare(bytes, photo)).changed };
}

const words = (name = "Bantuan NIB", at = new Date()) => stampText(name, witaDate(at));

describe("the picture of an identity paper", () => {
  it("is stamped by the server where the device did not, from a plain form as well", async () => {
    const { changed, stampedBy } = await sent(await draftTarget());
    expect(stampedBy).toBe("server");
    expect(changed).toBeGreaterThan(0.015);
    expect(changed).toBeLessThan(0.2);
  });

  it("is left as it came where the device names the words that it has drawn, over every step of the upload", async () => {
    const target = await draftTarget("ktp", words());
    const file = { slug: "document", name: "ktp.jpg", size: photo.byteLength, type: "image/jpeg" };
    const customId = await openUpload(ctx, target, file);
    await storage().parts.write(customId, 0, photo);
    const answer = await finishUpload(ctx, customId);
    if (!answer.ok) throw new Error(answer.code);
    expect(await stored(answer.documentId)).toMatchObject({ stampedBy: "device", changed: 0 });
  });

  it.each([
    ["other words", "HANYA UNTUK SAYA"],
    ["another service's", words("Pelatihan")],
    ["a day long ago", words("Bantuan NIB", new Date(Date.now() - 30 * 86_400_000))],
  ])("is stamped where the device names %s", async (_name, said) => {
    const { changed, stampedBy } = await sent(await draftTarget("ktp", said));
    expect(stampedBy).toBe("server");
    expect(changed).toBeGreaterThan(0.015);
  });

  it("is stamped in a PDF, and a PDF that cannot be stamped asks for a photo", async () => {
    const { bytes, stampedBy } = await sent(await draftTarget(), pdfOf(), "ktp.pdf");
    expect(stampedBy).toBe("server");
    expect(bytes.length).toBeGreaterThan(pdfOf().length + 10_000);
  });

  it("is stamped in a correction, also of a case whose list was pinned before there were stamps", async () => {
    const { slug } = await givenService("single");
    const { applicationId, reference } = await givenApplication(slug, clock);
    const list = [{ key: "ktp", label: "KTP", hint: "", kind: "document", required: true, row: 1, maxFiles: 2 }];
    const requirements = list.map((entry) => ({ ...entry, proposed: false, identity: true }));
    await db().service.update({ where: { slug }, data: { requirements } });
    const clerk = await asStaff(["pelaksana"], clock);
    const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { applicationId } });
    const items = [{ kind: "requirement" as const, key: "ktp", reason: "Buram" }];
    await doAll(clerk, reference, { type: "claim", duty }, { type: "return_to_applicant", duty, items });
    clock.tick(1);
    const since = new Date(0).toISOString();
    const target = { kind: "correction", applicationId, requirement: "ktp", maxFiles: 2, by: "pemohon" } as const;
    const { changed, stampedBy } = await sent({ ...target, since });
    expect(stampedBy).toBe("server");
    expect(changed).toBeGreaterThan(0.015);
  });
});

describe("nothing is stamped", () => {
  it("that is no identity paper", async () => {
    expect(await sent(await draftTarget("surat_usaha"))).toMatchObject({ stampedBy: undefined, changed: 0 });
  });

  it("once the office has switched it off", async () => {
    await db().setting.create({ data: { key: "stampIdentity", value: false, updatedBy: "system" } });
    expect(await sent(await draftTarget())).toMatchObject({ stampedBy: undefined, changed: 0 });
  });
});

it("what the device said is kept with the upload and is no part of the question where it belongs", async () => {
  const target = await draftTarget("ktp", words());
  const again = await checkTarget(db(), target, { now: new Date(), roles: [] });
  expect(again).toMatchObject({ ok: true, value: { kind: "draft", requirement: "ktp" } });
});
