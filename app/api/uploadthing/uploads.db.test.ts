import { createHmac, randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { openUpload, saveFile } from "@/lib/features/documents/documents.commands";
import type { UploadTarget } from "@/lib/features/documents/documents.schema";
import { createDraft } from "@/lib/features/drafts/drafts.store";
import { publicContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { headUpload, putUpload } from "@/lib/platform/uploads/ingest";
import { storage } from "@/lib/platform/uploads/storage";
import { ingestUrl, uploadKey } from "@/lib/platform/uploads/token";
import { useDatabase } from "@/lib/testing";
import { uploadHandlers } from "./handler";

useDatabase();

let photo: Uint8Array;
let target: UploadTarget;
const ctx = publicContext();

beforeAll(async () => {
  photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#886633" } })
    .withExif({ IFD0: { Copyright: "lokasi rumah" } })
    .jpeg()
    .toBuffer();
  const draft = await createDraft(db(), { slug: "nib", content: {}, now: new Date() });
  target = { kind: "draft", draftId: draft.draftId, requirement: "surat_usaha", maxFiles: 5, by: "pemohon" };
});

const callback = async (request: Request) => uploadHandlers().POST(new NextRequest(request));

/** An address as UploadThing's router signs it. */
function address(customId: string, { expires = Date.now() + 60_000, key = uploadKey() } = {}) {
  const bare = `${ingestUrl()}/berkas${customId.slice(0, 8)}?expires=${expires}&x-ut-identifier=portal&x-ut-file-name=foto.jpg&x-ut-slug=document&x-ut-custom-id=${customId}`;
  return `${bare}&signature=hmac-sha256%3D${createHmac("sha256", key).update(bare).digest("hex")}`;
}

function put(url: string, bytes: Uint8Array, start = 0) {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "foto.jpg"));
  return putUpload(
    new Request(url, { method: "PUT", body: form, headers: { range: `bytes=${start}-` } }),
    callback,
    () => "",
  );
}

describe("the ingest", () => {
  test("takes a file whole, answers with its document, and gives a repeat the same answer", async () => {
    const customId = await openUpload(ctx, target, {
      slug: "document",
      name: "foto.jpg",
      size: photo.byteLength,
      type: "image/jpeg",
    });
    const url = address(customId);
    expect((await headUpload(new Request(url, { method: "HEAD" }))).headers.get("x-ut-range-start")).toBe("0");
    const first = await (await put(url, photo)).json();
    expect(first.serverData).toMatchObject({ ok: true, name: "foto.jpg" });
    expect((await headUpload(new Request(url, { method: "HEAD" }))).headers.get("x-ut-range-start")).toBe(
      String(photo.byteLength),
    );
    expect((await (await put(url, photo)).json()).serverData).toEqual(first.serverData);
    const document = await db().document.findUniqueOrThrow({ where: { id: first.serverData.documentId } });
    const stored = await storage().read(document.storageName);
    expect((await sharp(stored).metadata()).exif).toBeUndefined();
    expect(document).toMatchObject({
      draftId: target.kind === "draft" ? target.draftId : "",
      contentType: "image/jpeg",
      size: stored.byteLength,
    });
  });

  test.each([
    ["all of it had come", 1, 0],
    ["half of it had come", 0.5, 0],
    ["the disk has less than was counted", 0.5, 10],
  ])("begins anew when what had come is lost on the server: %s", async (_, share, left) => {
    const file = { slug: "document", name: "foto.jpg", size: photo.byteLength, type: "image/jpeg" };
    const { draftId } = await createDraft(db(), { slug: "nib", content: {}, now: new Date() });
    const own: UploadTarget = { kind: "draft", draftId, requirement: "surat_usaha", maxFiles: 5, by: "pemohon" };
    const customId = await openUpload(ctx, own, file);
    const url = address(customId);
    const came = Math.floor(photo.byteLength * share);
    await storage().parts.write(customId, 0, photo.subarray(0, left));
    if (left === 0) await storage().parts.remove(customId);
    await db().upload.update({ where: { customId }, data: { received: came } });

    const late = await put(url, photo.subarray(came - 5), came - 5);
    expect(late.status).toBe(409);
    expect((await headUpload(new Request(url, { method: "HEAD" }))).headers.get("x-ut-range-start")).toBe("0");
    const answer = await put(url, photo);
    expect(answer.status).toBe(200);
    expect((await answer.json()).serverData).toMatchObject({ ok: true });
  });

  test("goes on after a dropped line with the rest only, and two senders of the same rest make one document", async () => {
    const customId = await openUpload(ctx, target, {
      slug: "document",
      name: "foto.jpg",
      size: photo.byteLength,
      type: "image/jpeg",
    });
    const url = address(customId);
    const half = Math.floor(photo.byteLength / 2);
    expect((await put(url, photo.subarray(0, half))).status).toBe(400);
    expect((await headUpload(new Request(url, { method: "HEAD" }))).headers.get("x-ut-range-start")).toBe(String(half));
    expect((await put(url, photo.subarray(half - 5), half - 5)).status).toBe(409);
    const answers = await Promise.all([put(url, photo.subarray(half), half), put(url, photo.subarray(half), half)]);
    expect(answers.map((answer) => answer.status)).toContain(200);
    expect(await db().document.count({ where: { draftId: target.kind === "draft" ? target.draftId : "" } })).toBe(2);
  });

  test.each([
    ["a foreign key", (id: string) => address(id, { key: "sk_live_x" }), 403],
    ["an address out of time", (id: string) => address(id, { expires: Date.now() - 1 }), 410],
    ["another upload's id", (id: string) => address(id).replace(id, randomUUID()), 403],
    ["an unknown upload", () => address(randomUUID()), 404],
  ])("refuses %s", async (_name, make, status) => {
    const customId = await openUpload(ctx, target, { slug: "document", name: "a.jpg", size: 10, type: "image/jpeg" });
    expect((await put(make(customId), new Uint8Array(10))).status).toBe(status);
  });

  test("takes a name that no database can hold without the sign that cannot be held", async () => {
    const customId = await openUpload(ctx, target, {
      slug: "document",
      name: "a\u0000.jpg",
      size: 10,
      type: "image/\u0000jpeg",
    });
    expect(await db().upload.findUnique({ where: { customId }, select: { name: true, type: true } })).toEqual({
      name: "a.jpg",
      type: "image/jpeg",
    });
  });

  test("tells in words why a file is not taken, and stores nothing", async () => {
    const page = new TextEncoder().encode("<html><script>alert(1)</script></html>");
    const before = await db().document.count();
    const customId = await openUpload(ctx, target, {
      slug: "document",
      name: "ktp.jpg",
      size: page.byteLength,
      type: "image/jpeg",
    });
    const answer = await (await put(address(customId), page)).json();
    expect(answer.serverData).toMatchObject({ ok: false, sentence: expect.stringMatching(/[.]$/) });
    expect(await db().document.count()).toBe(before);
  });
});

test("the number of files for a requirement holds when they come at once", async () => {
  const draft = await createDraft(db(), { slug: "nib", content: {}, now: new Date() });
  const full: UploadTarget = { kind: "draft", draftId: draft.draftId, requirement: "ktp", maxFiles: 2, by: "pemohon" };
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => saveFile(ctx, full, { name: "ktp.jpg", bytes: photo })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2);
  expect(answers.filter((answer) => !answer.ok).map((answer) => !answer.ok && answer.code)).toEqual(
    Array(4).fill("too_many_files"),
  );
});

test("files are counted before anything of one is unfolded", async () => {
  const draft = await createDraft(db(), { slug: "nib", content: {}, now: new Date() });
  const full: UploadTarget = { kind: "draft", draftId: draft.draftId, requirement: "ktp", maxFiles: 1, by: "pemohon" };
  const { maxFiles } = await db()
    .service.findUniqueOrThrow({ where: { slug: "nib" }, select: { requirements: true } })
    .then(({ requirements }) => (requirements as { key: string; maxFiles: number }[]).find(({ key }) => key === "ktp"))
    .then((ktp) => ({ maxFiles: ktp?.maxFiles || 5 }));
  for (let number = 0; number < maxFiles; number += 1)
    expect(await saveFile(ctx, full, { name: "ktp.jpg", bytes: photo })).toMatchObject({ ok: true });
  const broken = new TextEncoder().encode("neither photo nor PDF");
  expect(await saveFile(ctx, full, { name: "ktp.jpg", bytes: broken })).toMatchObject({ code: "too_many_files" });
});

test("a sent draft takes no more files", async () => {
  const draft = await createDraft(db(), { slug: "nib", content: {}, now: new Date() });
  await db().draft.update({ where: { id: draft.draftId }, data: { sentAt: new Date() } });
  expect(
    await saveFile(
      ctx,
      { kind: "draft", draftId: draft.draftId, requirement: "ktp", maxFiles: 2, by: "pemohon" },
      { name: "ktp.jpg", bytes: photo },
    ),
  ).toMatchObject({ ok: false, code: "draft_closed" });
});
