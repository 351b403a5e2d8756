import { createHmac } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { cleanUp } from "@/lib/platform/cleanup";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { useDatabase } from "@/lib/platform/testing";
import { beginDraft, makeJar } from "@/lib/platform/testing/browser";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { storage } from "@/lib/platform/uploads/storage";
import { uploadKey } from "@/lib/platform/uploads/token";
import * as ingest from "../ingest/[key]/route";
import { POST } from "./route";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({ cookies: async () => ({ get: (name: string) => jar.get(name) }) }));

useDatabase({ each: true });

const PORTAL = "http://127.0.0.1:3000";
let photo: Uint8Array;
let draftId: string;

beforeEach(async () => {
  jar.clear();
  const browser = makeJar();
  draftId = await beginDraft(browser, "nib");
  jar.set("draf_nib", { value: browser.get("draf_nib")?.value ?? "" });
  photo = await phonePhoto("jpeg", 600, 400);
});

type Signed = { url: string; key: string; name: string; customId: string };
type Claimed = { name: string; size: number; type: string };

/** Step 1, as the browser's library posts it. */
function ask(
  files: Claimed[],
  input: unknown = { service: "nib", requirement: "ktp" },
  headers: Record<string, string> = {},
) {
  return POST(
    new NextRequest(`${PORTAL}/api/uploadthing?actionType=upload&slug=document`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: PORTAL, "x-uploadthing-version": "7.7.4", ...headers },
      body: JSON.stringify({ input, files }),
    }),
  );
}

async function signed(bytes = photo, name = "KTP saya & suami 100%.jpg"): Promise<Signed> {
  const answer = await ask([{ name, size: bytes.byteLength, type: "image/jpeg" }]);
  expect(answer.status).toBe(200);
  const [one] = (await answer.json()) as Signed[];
  if (!one) throw new Error("no address");
  return one;
}

const head = (url: string) => ingest.HEAD(new Request(url, { method: "HEAD" }));
const stored = async (url: string) => Number((await head(url)).headers.get("x-ut-range-start"));

function put(url: string, bytes: Uint8Array, start = 0) {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "blob"));
  return ingest.PUT(new Request(url, { method: "PUT", body: form, headers: { range: `bytes=${start}-` } }));
}

/** A line that drops after `keep` bytes of the file. */
function putDropped(url: string, bytes: Uint8Array, keep: number) {
  const head =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="blob"\r\nContent-Type: image/jpeg\r\n\r\n';
  let sent = false;
  const body = new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new Error("line dropped"));
      sent = true;
      controller.enqueue(Buffer.concat([Buffer.from(head), bytes.subarray(0, keep)]));
    },
  });
  return ingest.PUT(
    new Request(url, {
      method: "PUT",
      body,
      duplex: "half",
      headers: { range: "bytes=0-", "content-type": "multipart/form-data; boundary=x" },
    } as RequestInit),
  );
}

const documents = () => db().document.findMany({ where: { draftId } });

describe("asking for addresses", () => {
  test("gives one per file, ties its key to the upload, and signs the name as it is", async () => {
    const one = await signed();
    expect(one.url.startsWith(`${PORTAL}/api/ingest/${one.key}?expires=`)).toBe(true);
    const row = await db().upload.findUniqueOrThrow({ where: { customId: one.customId } });
    expect(row).toMatchObject({ fileKey: one.key, callbackSlug: "document", state: "open", size: photo.byteLength });
    expect(await stored(one.url)).toBe(0);
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
    const one = await signed();
    const answer = await put(one.url, photo);
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
    expect(await stored(one.url)).toBe(photo.byteLength);
    expect(readdirSync(path.join(env().DATA_DIR, "files", "parts"))).toEqual([]);
  });

  test("what came before the line dropped is kept, and the rest alone completes it", async () => {
    const one = await signed();
    expect((await putDropped(one.url, photo, 1_000)).status).toBe(400);
    expect(await stored(one.url)).toBe(1_000);
    expect((await put(one.url, photo.subarray(900), 900)).status).toBe(409);
    expect((await put(one.url, photo.subarray(1_000), 1_000)).status).toBe(200);
    expect(await documents()).toHaveLength(1);
  });

  test("the same PUT five times at once, and again later, makes one document and one answer", async () => {
    const one = await signed();
    const answers = await Promise.all(Array.from({ length: 5 }, () => put(one.url, photo)));
    const good = answers.filter((answer) => answer.status === 200);
    expect(good.length).toBeGreaterThan(0);
    expect(answers.every((answer) => [200, 409].includes(answer.status))).toBe(true);
    const later = await (await put(one.url, photo)).json();
    for (const answer of good) expect(await answer.json()).toEqual(later);
    const all = await documents();
    expect(all).toHaveLength(1);
    expect(await filesOnDisk()).toEqual([all[0]?.storageName]);
  });

  test("more bytes than declared are refused, and the declared size is what counts", async () => {
    const one = await signed(photo.subarray(0, 500));
    expect((await put(one.url, photo)).status).toBe(400);
    expect(await documents()).toEqual([]);
  });

  test("a file that is no photo is refused with the sentence, the same when repeated, and leaves nothing", async () => {
    const page = new TextEncoder().encode("<!doctype html><script>alert(1)</script>");
    const one = await signed(page);
    for (const _try of [1, 2]) {
      const answer = await put(one.url, page);
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
    const one = await signed();
    await db().draft.update({ where: { id: draftId }, data: { sentAt: new Date() } });
    expect(await (await put(one.url, photo)).json()).toMatchObject({ code: "draft_closed" });
    expect(await filesOnDisk()).toEqual([]);
  });
});

describe("addresses and reports", () => {
  test.each([
    [
      "a changed custom id",
      (url: string) => url.replace(/x-ut-custom-id=[^&]+/, `x-ut-custom-id=${crypto.randomUUID()}`),
      403,
    ],
    ["a changed size", (url: string) => url.replace(/x-ut-file-size=\d+/, "x-ut-file-size=1"), 403],
    ["another key", (url: string) => url.replace(/ingest\/[^?]+/, "ingest/lain"), 403],
    ["a field behind the signature", (url: string) => `${url}&x-ut-slug=lain`, 403],
    ["no signature", (url: string) => url.replace(/&signature=.*/, ""), 403],
    ["half a signature", (url: string) => url.slice(0, -32), 403],
    ["a later end", (url: string) => url.replace(/expires=\d+/, "expires=99999999999999"), 403],
  ])("%s is refused", async (_name, change, status) => {
    const one = await signed();
    expect((await head(change(one.url))).status).toBe(status);
    expect((await put(change(one.url), photo)).status).toBe(status);
  });

  test("the host an attacker claims changes nothing: the signature is that of the configured address", async () => {
    const one = await signed();
    expect((await head(one.url.replace(PORTAL, "http://jahat.test"))).status).toBe(200);
    const forged = one.url.replace(PORTAL, "http://jahat.test").replace(/&signature=.*/, "");
    const signature = createHmac("sha256", uploadKey()).update(forged).digest("hex");
    expect((await head(`${forged}&signature=hmac-sha256%3D${signature}`)).status).toBe(403);
  });

  test("an address ends after its hour", async () => {
    const one = await signed();
    vi.useFakeTimers({ now: Date.now() + 3_600_001, toFake: ["Date"] });
    try {
      expect((await head(one.url)).status).toBe(410);
    } finally {
      vi.useRealTimers();
    }
  });

  test("reports need the key, and a key once tied stays tied", async () => {
    const one = await signed();
    const report = (name: string, body: object, apiKey: string) =>
      ingest.POST(
        new Request(`${PORTAL}/api/ingest/${name}`, {
          method: "POST",
          body: JSON.stringify(body),
          headers: { "x-uploadthing-api-key": apiKey },
        }),
        { params: Promise.resolve({ key: name }) },
      );
    const metadata = {
      fileKeys: ["lain"],
      metadata: { uploads: [one.customId] },
      callbackSlug: "document",
      callbackUrl: "https://jahat.test",
    };
    expect((await report("route-metadata", metadata, "sk_live_salah")).status).toBe(401);
    expect(await (await report("route-metadata", metadata, uploadKey())).json()).toEqual({ ok: true });
    expect((await db().upload.findUniqueOrThrow({ where: { customId: one.customId } })).fileKey).toBe(one.key);
    expect(await (await report("callback-result", { fileKey: one.key, callbackData: {} }, uploadKey())).json()).toEqual(
      { ok: true },
    );
    expect((await report("callback-result", { fileKey: "tidak-ada", callbackData: {} }, uploadKey())).status).toBe(404);
    expect((await report("lain", {}, uploadKey())).status).toBe(404);
  });

  test("a callback with a wrong signature does nothing; a true one that is replayed changes nothing", async () => {
    const one = await signed();
    await put(one.url, photo);
    const names = { key: one.key, url: "x", appUrl: "x", ufsUrl: "x", fileHash: "" };
    const body = JSON.stringify({
      status: "uploaded",
      file: { name: "a", size: 1, type: "image/jpeg", lastModified: 0, customId: one.customId, ...names },
      origin: `${PORTAL}/api/ingest`,
      metadata: { kind: "draft", draftId: crypto.randomUUID() },
    });
    const callback = (signature: string) =>
      POST(
        new NextRequest(`${PORTAL}/api/uploadthing?slug=document`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "uploadthing-hook": "callback",
            "x-uploadthing-signature": signature,
          },
          body,
        }),
      );
    expect((await callback(`hmac-sha256=${"0".repeat(64)}`)).status).toBe(400);
    const before = await documents();
    const true_ = `hmac-sha256=${createHmac("sha256", uploadKey()).update(body).digest("hex")}`;
    expect((await callback(true_)).status).toBe(200);
    expect(await documents()).toEqual(before);
  });
});

describe("after a crash", () => {
  test("between the file and its row: the next try makes the document, the orphan goes after a day, nothing else", async () => {
    const one = await signed();
    const orphan = await storage().put(photo);
    await put(one.url, photo.subarray(0, 2_000)).catch(() => {});
    expect((await put(one.url, photo.subarray(2_000), 2_000)).status).toBe(200);
    const [document] = await documents();
    expect((await filesOnDisk()).sort()).toEqual([orphan.storageName, document?.storageName].sort());

    await cleanUp(new Date(Date.now() + 23 * 3_600_000));
    expect(await filesOnDisk()).toHaveLength(2);
    await db().draft.update({ where: { id: draftId }, data: { expiresAt: new Date(Date.now() + 9e9) } });
    await cleanUp(new Date(Date.now() + 25 * 3_600_000));
    expect(await filesOnDisk()).toEqual([document?.storageName]);
  });

  test("when every byte is here and the answer was lost: HEAD says so, and a PUT without bytes gets the result", async () => {
    const one = await signed();
    await db().$transaction(async (tx) => {
      // As the ingest leaves it when it is killed after its last byte.
      const { writePart } = await import("@/lib/platform/uploads/ingest/parts");
      await writePart(one.customId, 0, photo);
      await tx.upload.update({ where: { customId: one.customId }, data: { received: photo.byteLength } });
    });
    expect(await stored(one.url)).toBe(photo.byteLength);
    expect((await put(one.url, new Uint8Array(), photo.byteLength)).status).toBe(200);
    expect(await documents()).toHaveLength(1);
  });
});

async function filesOnDisk(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of storage().listOlderThan(new Date(Date.now() + 60_000))) names.push(name);
  return names;
}
