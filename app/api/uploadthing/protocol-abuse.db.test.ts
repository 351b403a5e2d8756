import { createHmac } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { cleanUp } from "@/lib/platform/cleanup";
import { db, pool } from "@/lib/platform/db";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { storage } from "@/lib/platform/uploads/storage";
import { uploadKey } from "@/lib/platform/uploads/token";
import { useDatabase } from "@/lib/testing";
import { beginDraft, makeJar } from "@/lib/testing/browser";
import * as ingest from "../ingest/[key]/route";
import { ask, head, PORTAL, put, type Signed, signed as signedFor, stored } from "./protocol-kit";
import { POST } from "./route";

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
    const upload = await signed();
    expect((await head(change(upload.url))).status).toBe(status);
    expect((await put(change(upload.url), photo)).status).toBe(status);
  });

  test("the host an attacker claims changes nothing: the signature is that of the configured address", async () => {
    const upload = await signed();
    expect((await head(upload.url.replace(PORTAL, "http://jahat.test"))).status).toBe(200);
    const forged = upload.url.replace(PORTAL, "http://jahat.test").replace(/&signature=.*/, "");
    const signature = createHmac("sha256", uploadKey()).update(forged).digest("hex");
    expect((await head(`${forged}&signature=hmac-sha256%3D${signature}`)).status).toBe(403);
  });

  test.each(["upload", "rate_limit"])("a database that is late (%s) is 503, with words", async (table) => {
    const client = await pool().connect();
    try {
      await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      const answer = await ask([{ name: "foto.jpg", size: 1000, type: "image/jpeg" }]);
      expect(answer.status).toBe(503);
      expect((await answer.json()).message).toMatch(/sebentar|lagi/i);
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
    expect((await ask([{ name: "foto.jpg", size: 1000, type: "image/jpeg" }])).status).toBe(200);
  });

  test("an address ends after its hour", async () => {
    const upload = await signed();
    vi.useFakeTimers({ now: Date.now() + 3_600_001, toFake: ["Date"] });
    try {
      expect((await head(upload.url)).status).toBe(410);
    } finally {
      vi.useRealTimers();
    }
  });

  test("reports need the key, and a key once tied stays tied", async () => {
    const upload = await signed();
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
      metadata: { uploads: [upload.customId] },
      callbackSlug: "document",
      callbackUrl: "https://jahat.test",
    };
    expect((await report("route-metadata", metadata, "sk_live_salah")).status).toBe(401);
    expect(await (await report("route-metadata", metadata, uploadKey())).json()).toEqual({ ok: true });
    expect((await db().upload.findUniqueOrThrow({ where: { customId: upload.customId } })).fileKey).toBe(upload.key);
    expect(
      await (await report("callback-result", { fileKey: upload.key, callbackData: {} }, uploadKey())).json(),
    ).toEqual({ ok: true });
    expect((await report("callback-result", { fileKey: "tidak-ada", callbackData: {} }, uploadKey())).status).toBe(404);
    expect((await report("lain", {}, uploadKey())).status).toBe(404);
  });

  test("a callback with a wrong signature does nothing; a true one that is replayed changes nothing", async () => {
    const upload = await signed();
    await put(upload.url, photo);
    const names = { key: upload.key, url: "x", appUrl: "x", ufsUrl: "x", fileHash: "" };
    const body = JSON.stringify({
      status: "uploaded",
      file: { name: "a", size: 1, type: "image/jpeg", lastModified: 0, customId: upload.customId, ...names },
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
    const upload = await signed();
    const orphan = await storage().put(photo);
    await put(upload.url, photo.subarray(0, 2_000)).catch(() => {});
    expect((await put(upload.url, photo.subarray(2_000), 2_000)).status).toBe(200);
    const [document] = await documents();
    expect((await filesOnDisk()).sort()).toEqual([orphan.storageName, document?.storageName].sort());

    await cleanUp(new Date(Date.now() + 23 * 3_600_000));
    expect(await filesOnDisk()).toHaveLength(2);
    await db().draft.update({ where: { id: draftId }, data: { expiresAt: new Date(Date.now() + 9e9) } });
    await cleanUp(new Date(Date.now() + 25 * 3_600_000));
    expect(await filesOnDisk()).toEqual([document?.storageName]);
  });

  test("when every byte is here and the answer was lost: HEAD says so, and a PUT without bytes gets the result", async () => {
    const upload = await signed();
    await db().$transaction(async (tx) => {
      // As the ingest leaves it when it is killed after its last byte.
      await storage().parts.write(upload.customId, 0, photo);
      await tx.upload.update({ where: { customId: upload.customId }, data: { received: photo.byteLength } });
    });
    expect(await stored(upload.url)).toBe(photo.byteLength);
    expect((await put(upload.url, new Uint8Array(), photo.byteLength)).status).toBe(200);
    expect(await documents()).toHaveLength(1);
  });
});

async function filesOnDisk(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of storage().listOlderThan(new Date(Date.now() + 60_000))) names.push(name);
  return names;
}
