import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ROLES, type Role } from "@/lib/domain/roles";
import { removeDocument } from "@/lib/features/documents/documents.commands";
import { listCaseDocuments, listProgrammeDocuments } from "@/lib/features/documents/documents.queries";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import type { StaffContext } from "@/lib/platform/context";
import type { UploaderContext } from "@/lib/platform/context/uploader";
import { db } from "@/lib/platform/db";
import { pdfOf } from "@/lib/platform/uploads/content/sample-files";
import { useDatabase } from "@/lib/testing";
import { makeJar, openCase, signIn } from "@/lib/testing/browser";
import { asStaff, type Clock, makeClock } from "@/lib/testing/office";
import { endOpenDuty, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { POST } from "../unggah/route";
import { GET } from "./[id]/route";

const browser = vi.hoisted(() => ({ get: (_name: string): { value: string } | undefined => undefined }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => browser.get(name) }),
  headers: () => {
    throw new Error("outside a request");
  },
}));
// React's `cache` lives as long as a render; without one every call asks anew.
vi.mock("react", async (original) => ({ ...(await original<object>()), cache: (work: unknown) => work }));

useDatabase({ each: true });

const PORTAL = "http://127.0.0.1:3000";
const DUTY = "pelatihan.1.pelaksana.perform";
let jar: ReturnType<typeof makeJar>;
let clock: Clock;

beforeEach(() => {
  jar = makeJar();
  browser.get = jar.get;
  clock = makeClock();
});

const open = (id: string) => GET(new Request(`${PORTAL}/api/files/${id}`), { params: Promise.resolve({ id }) });

/** Sends a file by the plain form, as a browser without JavaScript does; gives what the page is told. */
async function send(programme: string, duty = DUTY) {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(pdfOf())], "daftar.pdf"));
  const back = `/petugas/kegiatan/${programme}`;
  const asked = new URLSearchParams({ programme, duty, field: "hasil", back });
  const address = `${PORTAL}/api/unggah?${asked}`;
  const answer = await POST(new NextRequest(address, { method: "POST", body: form, headers: { origin: PORTAL } }));
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get("location") ?? "", PORTAL).searchParams.get("salah");
}

async function as(ctx: StaffContext) {
  jar.clear();
  await signIn(jar, ctx.actor.id);
}

/** A class that has started, its first duty held by Pelaksana, one applicant in it. */
async function givenHeldDuty() {
  const desk = await givenDesk(clock);
  const seated = await givenAccepted("pelatihan", clock, desk);
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 5 });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty: DUTY } }));
  return { desk, seated, programmeId };
}

async function givenFile() {
  const given = await givenHeldDuty();
  await as(given.desk.pelaksana);
  expect(await send(given.programmeId)).toBeNull();
  const { id } = await db().document.findFirstOrThrow({ where: { dutyId: DUTY }, select: { id: true } });
  return { ...given, id };
}

describe("a file of a programme's duty", () => {
  test("is added by the holder alone, belongs to the run, and its storing is audited", async () => {
    const { desk, programmeId, id } = await givenFile();
    const { runId } = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
    expect(await db().document.findUniqueOrThrow({ where: { id } })).toMatchObject({
      runId,
      applicationId: null,
      draftId: null,
      kind: "output",
      dutyId: DUTY,
      name: "daftar.pdf",
      uploadedBy: desk.pelaksana.actor.id,
    });
    expect(await db().auditEntry.findMany({ where: { action: "document.stored", subjectId: id } })).toMatchObject([
      { actorId: desk.pelaksana.actor.id, detail: { kind: "programme", for: DUTY } },
    ]);
    expect(await send(programmeId, "pelatihan.2.kadis.approve")).toBe("duty_closed");
    expect(await send(crypto.randomUUID())).toBe("duty_closed");
    await as(await asStaff(["pelaksana"], clock));
    expect(await send(programmeId)).toBe("duty_closed");
    jar.clear();
    expect(await send(programmeId)).toBe("session_ended");
    expect(await db().document.count({ where: { runId } })).toBe(1);
  });

  test.each(ROLES.map((role) => [role]))("%s: opened by the roles of its SOP and the auditor", async (role: Role) => {
    const { programmeId, id } = await givenFile();
    const ctx = await asStaff([role], clock);
    await as(ctx);
    const allowed = !["seksi", "admin"].includes(role);
    expect((await open(id)).status).toBe(allowed ? 200 : 404);
    expect(await listProgrammeDocuments(ctx, programmeId)).toHaveLength(allowed ? 1 : 0);
    expect(await db().auditEntry.findMany({ where: { action: "document.viewed" } })).toMatchObject(
      allowed ? [{ actorId: ctx.actor.id, subjectId: id, detail: { of: DUTY, purpose: "programme" } }] : [],
    );
  });

  test("is never a citizen's, not even of who sits there", async () => {
    const { seated, id } = await givenFile();
    jar.clear();
    expect((await open(id)).status).toBe(404);
    await openCase(jar, seated);
    await db().application.update({ where: { id: seated.applicationId }, data: { status: "completed" } });
    expect((await open(id)).status).toBe(404);
    expect(await listCaseDocuments(seated.citizen, seated.applicationId)).toEqual([]);
  });

  test("is taken back while its duty is held and stays for good after", async () => {
    const { desk, programmeId, id } = await givenFile();
    const remover = (ctx: StaffContext) => ({ ...ctx, uploader: { kind: "staff", ctx } }) as unknown as UploaderContext;
    const input = { id, programme: programmeId, duty: DUTY, back: `/petugas/kegiatan/${programmeId}` };
    const other = await asStaff(["pelaksana"], clock);
    expect(await removeDocument(remover(other), input)).toMatchObject({ ok: false, code: "document_in_use" });
    expect((await listProgrammeDocuments(desk.pelaksana, programmeId))[0]?.removable).toBe(true);
    expect((await listProgrammeDocuments(desk.jafung, programmeId))[0]?.removable).toBe(false);
    expect(await send(programmeId)).toBeNull();
    await must(removeDocument(remover(desk.pelaksana), input));
    expect(await listProgrammeDocuments(desk.pelaksana, programmeId)).toHaveLength(1);

    await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "release", duty: DUTY } }));
    await endOpenDuty(desk, programmeId);
    const [left] = await listProgrammeDocuments(desk.pelaksana, programmeId);
    expect(left?.removable).toBe(false);
    expect(await removeDocument(remover(desk.pelaksana), { ...input, id: left?.id ?? "" })).toMatchObject({
      code: "document_in_use",
    });
  });
});
