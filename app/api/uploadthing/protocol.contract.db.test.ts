import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { storage } from "@/lib/platform/uploads/storage";
import { useDatabase } from "@/lib/testing";
import { beginDraft, makeJar } from "@/lib/testing/browser";
import { ask, PORTAL, put, putDropped, type Signed, signed as signedFor, stored } from "./protocol-kit";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({ cookies: async () => ({ get: (name: string) => jar.get(name) }) }));

useDatabase({ each: true });

let photo: Uint8Array;
let draftId: string;

beforeEach(async () => {
  jar.clear();
  const browser = makeJar();
  draftId = await beginDraft(browser, "nib");
  jar.set("draf_nib", { value: browser.get("draf_nib")?.value ?? "" });
  photo = await phonePhoto("jpeg", 600, 400);
});

const signed = (bytes = photo, name?: string): Promise<Signed> => signedFor(bytes, name);
const documents = () => db().document.findMany({ where: { draftId } });

describe("asking for addresses", () => {
  test("gives one per file, ties its key to the upload, and signs the name as it is", async () => {
    const upload = await signed();
    expect(upload.url.startsWith(`${PORTAL}/api/ingest/${upload.key}?expires=`)).toBe(true);
    const row = await db().upload.findUniqueOrThrow({ where: { customId: upload.customId } });
    expect(row).toMatchObject({ fileKey: upload.key, callbackSlug: "document", state: "open", size: photo.byteLength });
    expect(await stored(upload.url)).toBe(0);
  });

  test.each([
    [
      "a draft of another browser",
      () => jar.clear(),
      { service: "nib", requirement: "ktp" },
      /Sesi Anda sudah berakhir/,
    ],
    [
      "a requirement the service does not have",
      () => {},
      { service: "nib", requirement: "foto_tempat" },
      /tidak dapat ditambahkan/,
    ],
    [
      "a requirement that is answered, not uploaded",
      () => {},
      { service: "nib", requirement: "npwp" },
      /tidak dapat ditambahkan/,
    ],
    [
      "a case that is not open here",
      () => {},
      { reference: "26NAAAAAAAAA", requirement: "ktp" },
      /Sesi Anda sudah berakhir/,
    ],
    [
      "a staff duty without signing in",
      () => {},
      { reference: "26NAAAAAAAAA", duty: "4.pelaksana.perform" },
      /Sesi Anda sudah berakhir/,
    ],
  ])("is refused for %s", async (_name, before, input, sentence) => {
    before();
    const answer = await ask([{ name: "a.jpg", size: 10, type: "image/jpeg" }], input);
    expect(answer.status).toBe(400);
    expect((await answer.json()).message).toMatch(sentence);
    expect(await db().upload.count()).toBe(0);
  });

  test("is refused above 10 MB, for empty files, unknown fields, and from foreign pages", async () => {
    const size = 10 * 1024 * 1024;
    expect((await ask([{ name: "a.jpg", size, type: "image/jpeg" }])).status).toBe(200);
    const large = await ask([{ name: "a.jpg", size: size + 1, type: "image/jpeg" }]);
    expect((await large.json()).message).toMatch(/lebih besar dari 10 MB/);
    expect((await (await ask([{ name: "a.jpg", size: 0, type: "image/jpeg" }])).json()).message).toMatch(/kosong/);
    const odd = await ask([{ name: "a.jpg", size: 9, type: "" }], { service: "nib", requirement: "ktp", draftId });
    expect(odd.status).toBe(400);
    expect((await ask([{ name: "a", size: 9, type: "" }], {}, { origin: "https://jahat.test" })).status).toBe(403);
  });
});

describe("sending", () => {
  test("a photo becomes one document of the draft, with its name cleaned, its audit and its bytes durable", async () => {
    const upload = await signed();
    const answer = await put(upload.url, photo);
    expect(answer.status).toBe(200);
    const body = await answer.json();
    const [document, ...more] = await documents();
    expect(more).toEqual([]);
    expect(body).toMatchObject({
      url: `${PORTAL}/api/files/${document?.id}`,
      fileHash: document?.sha256,
      serverData: { ok: true, documentId: document?.id },
    });
    expect(document).toMatchObject({
      name: "KTP saya & suami 100%.jpg",
      contentType: "image/jpeg",
      requirementKey: "ktp",
      uploadedBy: "pemohon",
    });
    const bytes = await storage().read(document?.storageName ?? "");
    expect(bytes.byteLength).toBe(document?.size);
    expect(await db().auditEntry.findMany({ where: { action: "document.stored" } })).toMatchObject([
      { actorId: "publik", subjectId: document?.id },
    ]);
    expect(await stored(upload.url)).toBe(photo.byteLength);
    expect(readdirSync(path.join(env().DATA_DIR, "files", "parts"))).toEqual([]);
  });

  test("what came before the line dropped is kept, and the rest alone completes it", async () => {
    const upload = await signed();
    expect((await putDropped(upload.url, photo, 1_000)).status).toBe(400);
    expect(await stored(upload.url)).toBe(1_000);
    expect((await put(upload.url, photo.subarray(900), 900)).status).toBe(409);
    expect((await put(upload.url, photo.subarray(1_000), 1_000)).status).toBe(200);
    expect(await documents()).toHaveLength(1);
  });

  test("the same PUT five times at once, and again later, makes one document and one answer", async () => {
    const upload = await signed();
    const answers = await Promise.all(Array.from({ length: 5 }, () => put(upload.url, photo)));
    const good = answers.filter((answer) => answer.status === 200);
    expect(good.length).toBeGreaterThan(0);
    expect(answers.every((answer) => [200, 409].includes(answer.status))).toBe(true);
    const later = await (await put(upload.url, photo)).json();
    for (const answer of good) expect(await answer.json()).toEqual(later);
    const all = await documents();
    expect(all).toHaveLength(1);
    expect(await filesOnDisk()).toEqual([all[0]?.storageName]);
  });

  test("more bytes than declared are refused, and the declared size is what counts", async () => {
    const upload = await signed(photo.subarray(0, 500));
    expect((await put(upload.url, photo)).status).toBe(400);
    expect(await documents()).toEqual([]);
  });

  test("a file that is no photo is refused with the sentence, the same when repeated, and leaves nothing", async () => {
    const page = new TextEncoder().encode("<!doctype html><script>alert(1)</script>");
    const upload = await signed(page);
    for (const _try of [1, 2]) {
      const answer = await put(upload.url, page);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({
        code: "file_type_unknown",
        error: expect.stringMatching(/Jenis berkas/),
      });
    }
    expect(await documents()).toEqual([]);
    expect(await filesOnDisk()).toEqual([]);
  });

  test("a draft that was sent meanwhile takes the file no more", async () => {
    const upload = await signed();
    await db().draft.update({ where: { id: draftId }, data: { sentAt: new Date() } });
    expect(await (await put(upload.url, photo)).json()).toMatchObject({ code: "draft_closed" });
    expect(await filesOnDisk()).toEqual([]);
  });
});

async function filesOnDisk(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of storage().listOlderThan(new Date(Date.now() + 60_000))) names.push(name);
  return names;
}
