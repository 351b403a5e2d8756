import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { cleanUp } from "@/lib/platform/cleanup";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import * as drawing from "@/lib/platform/letters/letters-file";
import { storage } from "@/lib/platform/uploads/storage";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { walkProgramme } from "@/lib/testing/public-programmes";
import { askBundle, openBundle } from "./bundles.commands";
import { findBundle, listBundles } from "./bundles.queries";
import { makeBundle } from "./make-bundle.command";

useDatabase({ each: true });
afterEach(() => vi.restoreAllMocks());

const job = (clock: Clock) => systemContext("make-bundle", clock.now);

async function scene(people = 3) {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  for (let place = 0; place < people; place += 1) {
    await givenAccepted("pelatihan", clock, desk, { name: `Peserta ${place}` });
    clock.tick(1);
  }
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: people, title: "Kelas garam" });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: people }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  return { clock, desk, programmeId };
}

type Scene = Awaited<ReturnType<typeof scene>>;
const ask = ({ desk, programmeId }: Scene, kind: string, form: "pdf" | "zip" = "pdf") =>
  askBundle(desk.pelaksana, { kegiatan: programmeId, kind, form });

async function made(all: Scene, kind: string, form: "pdf" | "zip" = "pdf") {
  await must(ask(all, kind, form));
  const [row] = await listBundles(all.desk.kabid, all.programmeId);
  const id = row?.id ?? "";
  await makeBundle(job(all.clock), { id });
  return { id, ...(await findBundle(all.desk.kabid, all.programmeId, id)) };
}

async function bytesOf({ desk, programmeId }: Scene, id: string): Promise<Uint8Array> {
  const { value } = await must(openBundle(desk.kabid, { programmeId, id }));
  return storage().read(value.storageName);
}

async function jobs(): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'make_bundle'`;
  return row?.n ?? 0;
}

test("two presses at once make one job, and one file comes of it that is read by whoever may, and noted", async () => {
  const all = await scene();
  const { desk, programmeId } = all;
  await Promise.all(Array.from({ length: 6 }, () => must(ask(all, "undangan-peserta"))));
  expect([await db().letterBundle.count(), await jobs()]).toEqual([1, 1]);
  await must(ask(all, "undangan-peserta", "zip"));
  expect(await jobs()).toBe(2);

  const list = await made(all, "daftar-hadir");
  expect(list).toMatchObject({ state: "done", total: 3, made: 3, lacking: [], failure: "" });
  expect(strFromU8((await bytesOf(all, list.id)).slice(0, 5))).toBe("%PDF-");
  expect(await db().auditEntry.count({ where: { action: "letter.bundle_opened", subjectId: programmeId } })).toBe(1);
  for (const stranger of [desk.seksi, await asStaff(["admin"], all.clock)]) {
    expect(await openBundle(stranger, { programmeId, id: list.id })).toMatchObject({ code: "not_found" });
    expect(await listBundles(stranger, programmeId)).toEqual([]);
  }
  const auditor = await asStaff(["auditor"], all.clock);
  expect(await openBundle(auditor, { programmeId, id: list.id })).toMatchObject({ ok: true });
  const asked = { kegiatan: programmeId, kind: "daftar-hadir", form: "pdf" } as const;
  expect(await askBundle(auditor, asked)).toMatchObject({ code: "no_right" });
  expect(await askBundle(desk.kabid, { ...asked, kind: "surat-tugas" })).toMatchObject({ code: "not_found" });
});

test("what has its number is there as it went out, byte for byte; who lacks something is named, and the rest go on", async () => {
  const all = await scene();
  await walkProgramme(all.desk, all.programmeId, "deliveries");
  const [first] = await db().letter.findMany({ where: { kind: "undangan-peserta" }, orderBy: { serial: "asc" } });
  const kept = await storage().put(new TextEncoder().encode("%PDF- as it went out"));
  const { storageName, sha256 } = kept;
  await db().letter.update({ where: { id: first?.id ?? "" }, data: { storageName, sha256 } });
  const zip = await made(all, "undangan-peserta", "zip");
  expect(zip).toMatchObject({ state: "done", total: 3, made: 3 });
  const files = Object.entries(unzipSync(await bytesOf(all, zip.id)));
  expect(files.map(([name]) => name)).toEqual([0, 1, 2].map((n) => `00${n + 1}-Undangan-peserta-Peserta-${n}.pdf`));
  const mine = files.find(([name]) => name.includes(first?.addressee.replace(" ", "-") ?? "?"));
  expect(strFromU8(mine?.[1] ?? new Uint8Array())).toBe("%PDF- as it went out");

  // Whoever opens the file is asked for the programme alone, so what is for few is not in it.
  if (!first) throw new Error("Nobody was invited");
  await db().letter.update({ where: { id: first.id }, data: { state: "void", stateReason: "Sifatnya keliru." } });
  const { id: _, storageName: __, sha256: ___, ...words } = first;
  const closed = {
    ...words,
    model: words.model as object,
    security: "R",
    serial: 900,
    number: "900",
    checkCode: "closed",
  };
  await db().letter.create({ data: closed });
  all.clock.tick(1);
  const open = await made(all, "undangan-peserta", "zip");
  expect(open).toMatchObject({
    made: 2,
    lacking: [{ addressee: first.addressee, words: expect.stringContaining("tertutup") }],
  });

  // Nobody has an outcome yet, so nobody gets a certificate.
  const none = await made(all, "sertifikat-pelatihan");
  expect(none).toMatchObject({ state: "failed", failure: "lacking" });
  expect(none.lacking?.map(({ addressee }) => addressee)).toEqual(["Peserta 0", "Peserta 1", "Peserta 2"]);
});

test("a worker that was killed in the midst of it leaves nothing half; the next begins anew, and a repeat changes nothing", async () => {
  const all = await scene();
  const { clock, desk, programmeId } = all;
  await must(ask(all, "daftar-hadir"));
  const [{ id } = { id: "" }] = await listBundles(desk.kabid, programmeId);
  vi.spyOn(drawing, "lettersFile").mockImplementationOnce(async (_form, { tell }) => {
    tell(2);
    throw Object.assign(new Error("killed"), { code: "SIGKILL" });
  });
  await expect(makeBundle(job(clock), { id })).rejects.toThrow("killed");
  await expect
    .poll(() => findBundle(desk.kabid, programmeId, id))
    .toMatchObject({ state: "drawing", made: 2, total: 3 });
  // Whoever presses meanwhile waits for the same one.
  await must(ask(all, "daftar-hadir"));
  expect(await db().letterBundle.count()).toBe(1);

  await makeBundle(job(clock), { id });
  const done = await findBundle(desk.kabid, programmeId, id);
  expect(done).toMatchObject({ state: "done", made: 3 });
  await makeBundle(job(clock), { id });
  expect(await findBundle(desk.kabid, programmeId, id)).toEqual(done);
});

test("one that nobody goes on with for an hour is given up for another; its worker, come back, writes nothing", async () => {
  const all = await scene();
  const { clock, desk, programmeId } = all;
  await must(ask(all, "daftar-hadir"));
  const [old] = await listBundles(desk.kabid, programmeId);
  clock.tick(61);
  expect(await listBundles(desk.kabid, programmeId)).toMatchObject([{ state: "failed", failure: "lost" }]);
  const fresh = await made(all, "daftar-hadir");
  expect(fresh.id).not.toBe(old?.id);
  await makeBundle(job(clock), { id: old?.id ?? "" });
  expect((await listBundles(desk.kabid, programmeId)).map(({ id, state }) => [id, state])).toEqual([
    [fresh.id, "done"],
  ]);
});

test("a full disk is said in words, and another fault is tried again until the last time", async () => {
  const all = await scene();
  const { clock, desk, programmeId } = all;
  vi.spyOn(drawing, "lettersFile").mockRejectedValueOnce(Object.assign(new Error("no room"), { code: "ENOSPC" }));
  expect(await made(all, "daftar-hadir")).toMatchObject({ state: "failed", failure: "full", size: null });

  await must(ask(all, "daftar-hadir"));
  const [{ id } = { id: "" }] = await listBundles(desk.kabid, programmeId);
  vi.spyOn(drawing, "lettersFile").mockRejectedValue(new Error("nobody thought of it"));
  await expect(makeBundle(job(clock), { id })).rejects.toThrow();
  await makeBundle(job(clock), { id }, true);
  expect(await findBundle(desk.kabid, programmeId, id)).toMatchObject({ state: "failed", failure: "broken" });
});

test("the newer file takes the older one's place, and after some days none is kept", async () => {
  const all = await scene();
  const { clock, desk, programmeId } = all;
  const first = await made(all, "daftar-hadir");
  const { value } = await must(openBundle(desk.kabid, { programmeId, id: first.id }));
  clock.tick(1);
  const second = await made(all, "daftar-hadir");
  expect((await listBundles(desk.kabid, programmeId)).map(({ id }) => id)).toEqual([second.id]);
  await expect(storage().read(value.storageName)).rejects.toThrow();

  await cleanUp(new Date(clock.now().getTime() + 2 * 24 * 3_600_000));
  expect(await bytesOf(all, second.id)).toBeInstanceOf(Uint8Array);
  await cleanUp(new Date(clock.now().getTime() + 4 * 24 * 3_600_000));
  expect(await listBundles(desk.kabid, programmeId)).toEqual([]);
});
