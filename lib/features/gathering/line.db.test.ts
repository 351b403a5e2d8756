import { describe, expect, test } from "vitest";
import { readLetterProgramme } from "@/lib/cases/letters/programme-part";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { findWaitingPlace, listWaitingApplicants } from "@/lib/cases/waiting-list";
import { formatReference } from "@/lib/domain/reference-number";
import { fold } from "@/lib/domain/workflow";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import { listParticipants } from "@/lib/features/outcomes/participants.queries";
import {
  actOnProgramme,
  createProgramme,
  editProgramme,
  rescheduleProgramme,
} from "@/lib/features/programmes/programmes.commands";
import { addEntry } from "@/lib/features/records/records.commands";
import { answerInvitation, withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { endOpenDuty, givenAccepted, givenDesk, givenProgramme, must, nextNik } from "@/lib/testing/programmes";
import { gatherChosen, gatherFirst, releaseSeat } from "./gathering.commands";
import { countPassedOver } from "./gathering.queries";

useDatabase({ each: true });

async function scene(count: number, type: "training" | "promotion" | "equipment_proposal" = "promotion", quota = 2) {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const slug = ({ training: "pelatihan", promotion: "promosi", equipment_proposal: "peralatan" } as const)[type];
  const officer = type === "training" ? desk.pelaksana : desk.seksi;
  const applicants: Awaited<ReturnType<typeof givenAccepted>>[] = [];
  for (let i = 0; i < count; i += 1) {
    clock.tick(1);
    applicants.push(await givenAccepted(slug, clock, desk));
  }
  const programmeId = await givenProgramme(officer, { type, quota });
  const ids = applicants.map((applicant) => applicant.applicationId);
  const seated = async (id = programmeId) =>
    (await db().seat.findMany({ where: { programmeId: id, releasedAt: null }, orderBy: { position: "asc" } })).map(
      (seat) => seat.applicationId,
    );
  return { clock, desk, officer, slug, applicants, ids, programmeId, seated };
}

const stateOf = async (id: string) => {
  const { runId } = await db().application.findUniqueOrThrow({ where: { id }, select: { runId: true } });
  const run = await readRun(db(), runId);
  return fold(run.definition, run.history, await seatRuns(db(), id));
};

const DAY = 24 * 60;

describe("the line", () => {
  test("never served first, then submitted earlier: whoever got something out of a programme stands behind", async () => {
    const { clock, desk, officer, programmeId, ids } = await scene(1);
    const nik = nextNik();
    const served = await givenAccepted("promosi", clock, desk, { nik });
    await must(gatherChosen(officer, { programmeId, applicationId: [served.applicationId], passingReason: "Contoh." }));
    await must(actOnProgramme(officer, { programmeId, command: { type: "start" } }));
    await must(
      actOnProgramme(officer, { programmeId, command: { type: "claim", duty: "fasilitasi.3.seksi.perform" } }),
    );
    const slot = { date: "2026-12-14", hours: "09.00-12.00", activity: "Pameran", place: "" };
    await must(addEntry(officer, { programmeId, kind: "slot", data: slot }));
    await must(
      actOnProgramme(officer, { programmeId, command: { type: "release", duty: "fasilitasi.3.seksi.perform" } }),
    );
    for (let i = 0; i < 3; i += 1) await endOpenDuty(desk, programmeId);
    expect(await recordOutcomes(officer, { programmeId, outcome: "appeared" })).toMatchObject({ code: "not_begun" });
    clock.tick(21 * DAY);
    await must(recordOutcomes(officer, { programmeId, outcome: "appeared" }));
    expect(await actOnProgramme(officer, { programmeId, command: { type: "finish", settles: [] } })).toMatchObject({
      code: "not_over",
    });
    clock.tick(3 * DAY);
    await must(actOnProgramme(officer, { programmeId, command: { type: "finish", settles: [] } }));

    const again = await givenAccepted("promosi", clock, desk, { nik });
    clock.tick(5);
    const later = await givenAccepted("promosi", clock, desk);
    const days = { firstDay: "2026-12-28", lastDay: "2026-12-29" };
    const other = await givenProgramme(officer, { type: "promotion", quota: 5, ...days });
    const line = await listWaitingApplicants(
      db(),
      { programmeId: other, serviceSlug: "promosi" },
      {},
      { take: 9, now: clock.now() },
    );
    expect(line.map((item) => item.applicationId)).toEqual([ids[0], later.applicationId, again.applicationId]);
    expect(await findWaitingPlace(again.applicationId)).toBe(3);
    expect(await findWaitingPlace(served.applicationId)).toBeNull();
  });

  test("a wish for another programme that can still be joined is left to that one; filters narrow", async () => {
    const { clock, officer, programmeId, ids } = await scene(3);
    const other = await givenProgramme(officer, { type: "promotion", quota: 5 });
    await db().application.update({ where: { id: ids[1] as string }, data: { wishedProgrammeId: other } });
    const find = (id: string, filter = {}) =>
      listWaitingApplicants(db(), { programmeId: id, serviceSlug: "promosi" }, filter, { take: 9, now: clock.now() });
    expect((await find(programmeId)).map((item) => item.applicationId)).toEqual([ids[0], ids[2]]);
    expect((await find(other, { minat: "ini" })).map((item) => item.applicationId)).toEqual([ids[1]]);
    expect(await find(programmeId, { kecamatan: "52.01.09" })).toEqual([]);
    expect(await find(programmeId, { bidang: "nasi" })).toHaveLength(2);
    expect(await find(programmeId, { umur: 1 })).toEqual([]);
    expect(await find(programmeId, { sejak: "2026-11-24" })).toEqual([]);
  });

  test("passing over somebody in front needs a reason, names them, and is kept, audited and shown", async () => {
    const { officer, programmeId, ids, applicants } = await scene(3);
    const [first, , third] = ids as [string, string, string];
    const choose = (applicationId: string[], passingReason?: string) =>
      gatherChosen(officer, { programmeId, applicationId, passingReason });
    const refused = await choose([third]);
    expect(refused).toMatchObject({ ok: false, code: "passing_over" });
    expect(refused.ok ? "" : refused.sentence).toContain(formatReference(applicants[1]?.reference ?? ""));
    // Of those who are chosen together the front goes in and the rest is named.
    expect((await must(choose([first, third]))).value).toMatchObject({
      seated: 1,
      refusals: [{ code: "passing_over" }],
    });
    await must(choose([third], "Perlu kursi roda; tempat ini tersedia untuknya."));
    const list = await listParticipants(officer, programmeId, 1);
    expect(list.items.map(({ passedOver }) => passedOver)).toMatchObject([
      null,
      { count: 1, reason: "Perlu kursi roda; tempat ini tersedia untuknya." },
    ]);
    // The minutes that are signed name the exception; its reason stays with the office.
    const reference = formatReference(applicants[2]?.reference ?? "");
    const papers = (await readLetterProgramme(db(), programmeId))?.part.tables;
    expect(papers?.pengecualian).toEqual([{ nama: expect.any(String), nomor: reference, melewati: "1 pemohon" }]);
    expect(JSON.stringify(papers)).not.toContain("kursi roda");
    const audit = await db().auditEntry.findMany({ where: { action: "application.gathered" }, orderBy: { id: "asc" } });
    expect(audit.map(({ detail }) => (detail as { passedOver?: number }).passedOver)).toEqual([undefined, 1]);
    expect(JSON.stringify(audit.map(({ detail }) => detail))).not.toContain("kursi roda");
  });

  test("a narrowed line passes over as well; the first of the whole line never does", async () => {
    const { clock, desk, officer, programmeId } = await scene(2);
    clock.tick(1);
    const far = await givenAccepted("promosi", clock, desk);
    await db().application.update({ where: { id: far.applicationId }, data: { kecamatanCode: "52.01.09" } });
    const narrowed = { programmeId, count: 1, kecamatan: "52.01.09" };
    expect(await countPassedOver(officer, programmeId, { kecamatan: "52.01.09" }, 1)).toBe(2);
    expect(await countPassedOver(officer, programmeId, {}, 1)).toBe(0);
    expect(await gatherFirst(officer, narrowed)).toMatchObject({ code: "passing_over" });
    expect(await gatherFirst(officer, { ...narrowed, passingReason: "Kelas untuk Batulayar." })).toMatchObject({
      ok: true,
    });
    expect((await must(gatherFirst(officer, { programmeId, count: 1 }))).value.seated).toBe(1);
    expect((await stateOf(far.applicationId)).seat).not.toBeNull();
  });

  test("whoever sits there by another application is none of those it is asked for, as the command picks them", async () => {
    const { clock, desk, officer, programmeId } = await scene(0);
    const nik = nextNik();
    const there = { kecamatanCode: "52.01.09" };
    const sent: string[] = [];
    for (const changes of [{ nik }, { nik }, {}, {}]) {
      clock.tick(1);
      sent.push((await givenAccepted("promosi", clock, desk, changes)).applicationId);
    }
    const [first = "", again = "", front = "", back = ""] = sent;
    await must(gatherChosen(officer, { programmeId, applicationId: [first] }));
    await db().application.updateMany({ where: { id: { in: [again, back] } }, data: there });
    // Of the narrowed line the second application of the first stands in front and cannot be seated.
    expect(await countPassedOver(officer, programmeId, { kecamatan: "52.01.09" }, 1)).toBe(1);
    const reason = "Kelas untuk Batulayar.";
    await must(gatherFirst(officer, { programmeId, count: 1, kecamatan: "52.01.09", passingReason: reason }));
    const list = await listParticipants(officer, programmeId, 1);
    expect(list.items.map(({ passedOver }) => passedOver)).toMatchObject([null, { count: 1, reason }]);
    expect((await stateOf(front)).seat).toBeNull();
  });

  test("ticked in any order they are seated in the rule's; what is too many is refused by name", async () => {
    const { officer, programmeId, ids, seated } = await scene(3);
    const gathered = await must(gatherChosen(officer, { programmeId, applicationId: [...ids].reverse() }));
    expect(gathered.value).toMatchObject({ seated: 2, refusals: [{ code: "programme_full" }] });
    expect(await seated()).toEqual(ids.slice(0, 2));
  });
});

describe("a seat that falls free", () => {
  test("before the list is approved goes to the next in line, also when the applicant says no or withdraws", async () => {
    const { officer, programmeId, ids, applicants, seated } = await scene(4);
    await must(gatherFirst(officer, { programmeId, count: 2 }));
    const [first, second] = applicants;
    const no = { reference: first?.reference ?? "", requestId: newRequestId(), programmeId, coming: "tidak" } as const;
    const citizen = first?.citizen as NonNullable<typeof first>["citizen"];
    await must(answerInvitation(citizen, no));
    expect(await answerInvitation(citizen, no)).toMatchObject({ ok: true });
    expect(await seated()).toEqual([ids[1], ids[2]]);
    // Who said no waits in the old place, but is not called into the same programme by itself.
    expect(await findWaitingPlace(ids[0] as string)).toBe(1);
    const gone = { reference: second?.reference ?? "", requestId: newRequestId(), sure: "ya" } as const;
    await must(withdrawApplication(second?.citizen as typeof citizen, gone));
    expect(await seated()).toEqual([ids[2], ids[3]]);
    const notices = await db().notice.findMany({
      where: { applicationId: ids[3] as string },
      select: { subject: true },
    });
    expect(notices.map((notice) => notice.subject).join()).toContain("naik dari daftar tunggu");
    expect(await db().auditEntry.count({ where: { action: "application.moved_up" } })).toBe(2);
    expect((await db().programme.findUniqueOrThrow({ where: { id: programmeId } })).seatsTaken).toBe(2);
  });

  test("a yes is kept with the seat", async () => {
    const { officer, programmeId, applicants } = await scene(1);
    await must(gatherFirst(officer, { programmeId, count: 1 }));
    const [only] = applicants;
    const yes = { reference: only?.reference ?? "", requestId: newRequestId(), programmeId, coming: "ya" } as const;
    const citizen = only?.citizen as NonNullable<typeof only>["citizen"];
    const elsewhere = { ...yes, requestId: newRequestId(), programmeId: newRequestId() };
    expect(await answerInvitation(citizen, elsewhere)).toMatchObject({ code: "no_seat" });
    await must(answerInvitation(citizen, yes));
    const seat = await db().seat.findFirstOrThrow({ where: { programmeId } });
    expect(seat.confirmedAt).not.toBeNull();
  });
});

describe("a cancelled programme", () => {
  test("its people wait again in the old place and may join another; both seats tell their state", async () => {
    const { officer, desk, programmeId, ids, seated } = await scene(2);
    await must(gatherFirst(officer, { programmeId, count: 2 }));
    await must(actOnProgramme(officer, { programmeId, command: { type: "start" } }));
    const cancel = { type: "cancel", reason: "Tempatnya dipakai acara lain." } as const;
    expect(await actOnProgramme(desk.jafung, { programmeId, command: cancel })).toMatchObject({ code: "no_right" });
    await must(actOnProgramme(desk.kabid, { programmeId, command: cancel }));
    expect(await seated()).toEqual([]);
    expect(await stateOf(ids[0] as string)).toMatchObject({ status: "waiting_programme", seat: null });
    const other = await givenProgramme(officer, { type: "promotion", quota: 5 });
    await must(gatherFirst(officer, { programmeId: other, count: 5 }));
    expect(await seated(other)).toEqual(ids);
    await must(actOnProgramme(officer, { programmeId: other, command: { type: "start" } }));
    const state = await stateOf(ids[0] as string);
    expect([state.status, state.seat?.programmeId]).toEqual(["in_progress", other]);
    expect((await db().application.findUniqueOrThrow({ where: { id: ids[0] as string } })).status).toBe("in_progress");
  });
});

describe("who may, and when", () => {
  test("only the officer prepares it; days are settled with the opening", async () => {
    const { clock, desk, officer, programmeId } = await scene(0);
    const facts = { title: "Pasar malam Gerung", description: "", hours: "", place: "", budgetLine: "" };
    const days = { firstDay: "2026-12-20", lastDay: "2026-12-20" };
    expect(await createProgramme(desk.pelaksana, { type: "promotion", quota: 3, ...facts, ...days })).toMatchObject({
      code: "no_right",
    });
    expect(await editProgramme(await asStaff(["admin"], clock), { programmeId, ...facts })).toMatchObject({
      code: "not_found",
    });
    await must(editProgramme(officer, { programmeId, ...facts, ...days }));
    const row = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
    expect([row.title, row.quota, row.firstDay?.toISOString().slice(0, 10)]).toEqual([
      "Pasar malam Gerung",
      2,
      "2026-12-14",
    ]);
    await must(rescheduleProgramme(officer, { programmeId, ...days, hours: "", reason: "Bentrok dengan hari pasar." }));
    expect(
      (await db().programme.findUniqueOrThrow({ where: { id: programmeId } })).firstDay?.toISOString().slice(0, 10),
    ).toBe("2026-12-20");
  });

  test("of two officers with the form open the later one hears what has changed, and changes nothing", async () => {
    const { officer, programmeId } = await scene(0);
    const { version, title, description, hours, place, budgetLine } = (await findProgramme(officer, programmeId))
      ?.facts ?? {
      version: "",
      title: "",
      description: "",
      hours: "",
      place: "",
      budgetLine: "",
    };
    const form = { programmeId, version, title, description, hours, place, budgetLine };
    await must(editProgramme(officer, { ...form, place: "Taman Kota" }));
    const later = await editProgramme(officer, { ...form, description: "Bawa contoh produk." });
    expect(later).toMatchObject({ ok: false, code: "changed_meanwhile" });
    expect(later.ok ? "" : later.sentence).toContain("tempat");
    const row = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
    expect([row.place, row.description]).toEqual(["Taman Kota", description]);
  });

  test("one programme at a time; a stranger's application is not released", async () => {
    const { officer, programmeId, ids } = await scene(2);
    await must(gatherChosen(officer, { programmeId, applicationId: [ids[0] as string] }));
    const other = await givenProgramme(officer, { type: "promotion", quota: 5 });
    expect(await gatherChosen(officer, { programmeId: other, applicationId: [ids[0] as string] })).toMatchObject({
      code: "already_seated",
    });
    const stranger = { programmeId, applicationId: ids[1] as string, reason: "Salah orang." };
    expect(await releaseSeat(officer, stranger)).toMatchObject({ code: "no_seat" });
  });
});
