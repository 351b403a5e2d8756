import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ROLES, type Role } from "@/lib/domain/roles";
import { saveFile } from "@/lib/features/documents/documents.commands";
import { listCaseDocuments } from "@/lib/features/documents/documents.queries";
import type { UploadTarget } from "@/lib/features/documents/documents.schema";
import { senderContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { pdfOf, phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { storage } from "@/lib/platform/uploads/storage";
import { useDatabase } from "@/lib/testing";
import { beginDraft, makeJar, openCase, signIn } from "@/lib/testing/browser";
import { answersOf, asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { POST } from "../unggah/route";
import { GET } from "./[id]/route";

const browser = vi.hoisted(() => ({ get: (_name: string): { value: string } | undefined => undefined }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => browser.get(name), set: () => {} }),
  headers: () => {
    throw new Error("outside a request");
  },
}));
// React's `cache` lives as long as a render; without one every call asks anew.
vi.mock("react", async (original) => ({ ...(await original<object>()), cache: (work: unknown) => work }));

useDatabase({ each: true });

const PORTAL = "http://127.0.0.1:3000";
let jar: ReturnType<typeof makeJar>;
let clock: Clock;
let photo: Uint8Array;

beforeEach(async () => {
  jar = makeJar();
  browser.get = jar.get;
  clock = makeClock();
  photo = await phonePhoto();
});

const open = (id: string, query = "") =>
  GET(new Request(`${PORTAL}/api/files/${id}${query}`), { params: Promise.resolve({ id }) });

async function givenCase() {
  const { slug } = await givenService("single");
  const sent = await givenApplication(slug, clock);
  const paper = await db().document.create({
    data: {
      applicationId: sent.applicationId,
      kind: "requirement",
      requirementKey: "ktp",
      name: "KTP Siti é.jpg",
      contentType: "image/jpeg",
      uploadedBy: "pemohon",
      createdAt: clock.now(),
      ...(await storage().put(photo)),
    },
    select: { id: true },
  });
  return { ...sent, slug, paper: paper.id };
}

async function as(...roles: Role[]) {
  const ctx = await asStaff(roles, clock);
  jar.clear();
  await signIn(jar, ctx.actor.id);
  return ctx;
}

const FIRST = "1.pelaksana.verify";

describe("opening a file", () => {
  test("writes who looked before the first byte, and sends nothing that a browser would run", async () => {
    const { paper, reference } = await givenCase();
    const clerk = await as("pelaksana");
    await doAll(clerk, reference, { type: "claim", duty: FIRST });
    const answer = await open(paper, "?tampil");
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "content-disposition": `inline; filename="KTP Siti _.jpg"; filename*=UTF-8''KTP%20Siti%20%C3%A9.jpg`,
      "content-security-policy": expect.stringMatching(/default-src 'none'.*sandbox/),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    // What the office sees bears the mark of its look; what lies in the store, and is taken along, is as it was.
    const shown = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get("content-length")).toBe(String(shown.byteLength));
    expect(shown.equals(photo)).toBe(false);
    const taken = await open(paper);
    expect(taken.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(taken.headers.get("content-length")).toBe(String(photo.byteLength));
    expect(Buffer.from(await taken.arrayBuffer()).equals(photo)).toBe(true);
    expect(
      await db().auditEntry.findMany({ where: { action: "document.viewed" }, orderBy: { id: "asc" } }),
    ).toMatchObject([
      {
        actorId: clerk.actor.id,
        roles: ["pelaksana"],
        reference,
        detail: { of: "ktp", purpose: `duty:${FIRST}`, how: "shown" },
      },
      { detail: { how: "downloaded" } },
    ]);
  });

  test.each(ROLES.map((role) => [role]))("%s: only a role that the work has reached", async (role) => {
    const { paper, applicationId } = await givenCase();
    const ctx = await as(role);
    const allowed = role === "pelaksana";
    expect((await open(paper)).status).toBe(allowed ? 200 : 404);
    expect(await listCaseDocuments(ctx, applicationId)).toHaveLength(allowed ? 1 : 0);
    expect(await db().auditEntry.count({ where: { action: "document.viewed" } })).toBe(allowed ? 1 : 0);
  });

  test("the reviewer opens it from the day the case comes to them, the clerk still after", async () => {
    const { paper, reference } = await givenCase();
    const clerk = await as("pelaksana");
    const both = [
      { type: "claim", duty: FIRST },
      { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
      { type: "complete_duty", duty: FIRST },
      { type: "decide_requirement", requirement: "npwp", decision: "waived", reason: "Belum wajib" },
      { type: "complete_duty", duty: "2.pemohon.perform" },
      { type: "claim", duty: "3.pelaksana.perform" },
    ] as const;
    await doAll(clerk, reference, ...both);
    await as("jafung");
    expect((await open(paper)).status).toBe(404);
    await doAll(clerk, reference, { type: "complete_duty", duty: "3.pelaksana.perform" });
    expect((await open(paper)).status).toBe(200);
    await as("pelaksana");
    expect((await open(paper)).status).toBe(200);
    await as("admin", "auditor");
    expect((await open(paper)).status).toBe(404);
  });

  test("strangers, other applicants and other drafts cannot tell it from a file that does not exist", async () => {
    const mine = await givenCase();
    const other = await givenApplication(mine.slug, clock, { answers: answersOf({ nik: "5201014107900002" }) });
    const nothing = await (await open(crypto.randomUUID())).text();
    const refused = async () => {
      const answer = await open(mine.paper);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(nothing);
    };
    await refused();
    await openCase(jar, other);
    await refused();
    await beginDraft(jar, "nib");
    await refused();
    await openCase(jar, mine);
    expect((await open(mine.paper)).status).toBe(200);
    // Their own paper is shown to them as they sent it.
    expect(Buffer.from(await (await open(mine.paper, "?tampil")).arrayBuffer()).equals(photo)).toBe(true);
    expect((await open("../../etc/passwd")).status).toBe(404);
  });

  test("what the office made is the applicant's once the case is completed", async () => {
    const { applicationId, reference, runId } = await givenCase();
    const made = await db().document.create({
      data: {
        applicationId,
        runId,
        dutyId: "3.pelaksana.perform",
        kind: "output",
        uploadedBy: "x",
        name: "NIB.pdf",
        contentType: "application/pdf",
        ...(await storage().put(pdfOf())),
      },
      select: { id: true },
    });
    await openCase(jar, { applicationId, reference });
    expect((await open(made.id)).status).toBe(404);
    await db().application.update({ where: { id: applicationId }, data: { status: "completed" } });
    expect((await open(made.id)).status).toBe(200);
  });

  test("a file that is quarantined, removed or gone from the disk is not there", async () => {
    const { paper, ...sent } = await givenCase();
    await openCase(jar, sent);
    await db().document.update({ where: { id: paper }, data: { scanState: "quarantined" } });
    expect((await open(paper)).status).toBe(404);
    const { storageName } = await db().document.update({ where: { id: paper }, data: { scanState: "not_scanned" } });
    await storage().remove(storageName);
    expect((await open(paper)).status).toBe(404);
  });
});

describe("the plain form", () => {
  const BACK = "/layanan/nib/ajukan?bagian=berkas";

  function send(
    bytes: Uint8Array | null,
    change: Record<string, string> = {},
    headers: Record<string, string> = { origin: PORTAL },
  ) {
    const form = new FormData();
    form.append("file", bytes ? new File([new Uint8Array(bytes)], "ktp.jpg") : new File([], ""));
    const asked = new URLSearchParams({ service: "nib", requirement: "ktp", field: "ktp", back: BACK, ...change });
    return POST(new NextRequest(`${PORTAL}/api/unggah?${asked}`, { method: "POST", body: form, headers }));
  }
  const place = async (answer: Promise<Response>) => {
    const { status, headers } = await answer;
    expect(status).toBe(303);
    return headers.get("location");
  };

  test("stores the file by the same rules and leads back to its requirement", async () => {
    const draftId = await beginDraft(jar, "nib");
    expect(await place(send(photo))).toBe(`${BACK}#syarat-ktp`);
    expect(await db().document.findMany({ where: { draftId } })).toMatchObject([
      { name: "ktp.jpg", requirementKey: "ktp" },
    ]);
  });

  test("says what is wrong with a file", async () => {
    const draftId = await beginDraft(jar, "nib");
    const wrong = (code: string) => `${BACK}&salah=${code}&syarat=ktp#syarat-ktp`;
    expect(await place(send(null))).toBe(wrong("file_missing"));
    expect(await place(send(new Uint8Array(Buffer.from("<svg/>"))))).toBe(wrong("file_type_unknown"));
    expect(await place(send(photo.subarray(0, photo.length / 2)))).toBe(wrong("image_broken"));
    expect(await place(send(new Uint8Array(10 * 1024 * 1024 + 1)))).toBe(wrong("file_too_large"));
    expect(await place(send(new Uint8Array(30 * 1024 * 1024)))).toBe(wrong("file_too_large"));
    for (const _file of [1, 2]) await send(photo);
    expect(await place(send(photo))).toBe(wrong("too_many_files"));
    expect(await db().document.count({ where: { draftId } })).toBe(2);
  });

  test("takes nothing without a draft, from another site, or to lead elsewhere", async () => {
    expect(await place(send(photo))).toContain("salah=session_ended");
    await beginDraft(jar, "nib");
    expect((await send(photo, {}, { origin: "https://jahat.test" })).status).toBe(403);
    expect((await send(photo, {}, {})).status).toBe(403);
    for (const back of [
      "https://jahat.test",
      "//jahat.test",
      "/layanan//jahat.test",
      "/layanan/../api",
      "/layanan/\\jahat",
    ])
      expect((await send(photo, { back })).status).toBe(400);
    expect(await db().document.count()).toBe(0);
  });
});

describe("a correction", () => {
  const target = (sent: { applicationId: string }, requirement = "ktp"): UploadTarget => ({
    kind: "correction",
    applicationId: sent.applicationId,
    requirement,
    maxFiles: 2,
    by: "pemohon",
    since: clock.now().toISOString(),
  });
  const send = async (to: UploadTarget) =>
    saveFile(await senderContextFor(to, clock.now), to, { name: "baru.jpg", bytes: photo });

  test("takes files for the returned item alone and while it is open; only those may be taken back", async () => {
    const sent = await givenCase();
    const clerk = await asStaff(["pelaksana"], clock);
    expect(await send(target(sent))).toMatchObject({ ok: false, code: "correction_closed" });
    clock.tick(10);
    await doAll(clerk, sent.reference, { type: "claim", duty: FIRST });
    const items = [{ kind: "requirement" as const, key: "ktp", reason: "Buram" }];
    await doAll(clerk, sent.reference, { type: "return_to_applicant", duty: FIRST, items });
    clock.tick(10);
    expect(await send(target(sent, "surat"))).toMatchObject({
      ok: false,
      code: "correction_closed",
    });
    expect(await send(target(sent))).toMatchObject({ ok: true });
    expect(await db().auditEntry.findMany({ where: { action: "document.stored" } })).toMatchObject([
      { actorId: "pemohon", reference: sent.reference },
    ]);
    const listed = await listCaseDocuments(sent.citizen, sent.applicationId);
    expect(listed.map(({ name, removable }) => [name, removable])).toEqual([
      ["KTP Siti é.jpg", false],
      ["baru.jpg", true],
    ]);
  });
});
