import { beforeEach, describe, expect, test } from "vitest";
import { listAudit } from "@/lib/features/audit/audit.queries";
import { AuditFilter } from "@/lib/features/audit/audit.schema";
import { findStaff } from "@/lib/features/users/users.queries";
import type { StaffContext } from "@/lib/platform/context";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { nextNik } from "@/lib/testing/programmes";
import { givenRunningClass } from "@/lib/testing/running-class";
import { actOnCase } from "./case.commands";
import { findCase } from "./case.queries";
import { assignDuty, takeOverDuty } from "./duty.commands";
import { findProgramme } from "./programme.queries";
import { assignMany } from "./sharing.commands";
import { listDutiesOf } from "./sharing.queries";
import { AssignMany } from "./sharing.schema";

useDatabase({ each: true });

const DUTY = "1.pelaksana.verify";
const reason = "Ani cuti sampai Jumat.";
let clock: Clock;
let ani: StaffContext;
let budi: StaffContext;
let kabid: StaffContext;
let slug: string;
beforeEach(async () => {
  clock = makeClock();
  [ani, budi, kabid] = [
    await asStaff(["pelaksana"], clock),
    await asStaff(["pelaksana"], clock),
    await asStaff(["kabid"], clock),
  ];
  slug = (await givenService("single")).slug;
});

const sent = () => givenApplication(slug, clock, { answers: answersOf({ nik: nextNik() }) });
async function heldByAni() {
  const { reference } = await sent();
  await doAll(ani, reference, { type: "claim", duty: DUTY });
  return { reference };
}
const holderOf = async (reference: string) =>
  (await db().openDuty.findFirstOrThrow({ where: { application: { reference } } })).claimedById;
const noticesOf = (who: StaffContext) =>
  db().notice.findMany({
    where: { staffId: who.actor.id, channel: "portal" },
    select: { subject: true, body: true, link: true },
  });
const auditOf = (action: string) => db().auditEntry.findMany({ where: { action }, select: { detail: true } });
const takeOver = (who: StaffContext, run: { reference: string }) =>
  takeOverDuty(who, { run, duty: DUTY, from: ani.actor.id, reason });

describe("taking over", () => {
  test("a colleague goes on; history, audit and the former holder know of it, by citizen and service", async () => {
    const run = await heldByAni();
    expect(await takeOver(budi, run)).toMatchObject({ ok: true });
    expect(await holderOf(run.reference)).toBe(budi.actor.id);
    expect(await noticesOf(ani)).toMatchObject([
      {
        subject: `${budi.actor.name} mengambil alih tugas Anda: Periksa berkas, Siti Aminah (Layanan contoh)`,
        body: expect.stringContaining(`Alasan: ${reason}`),
        link: `/petugas/permohonan/${run.reference}`,
      },
    ]);
    expect(await noticesOf(budi)).toEqual([]);
    const view = await findCase(ani, run.reference);
    expect(view?.history.at(-1)).toMatchObject({
      what: `Mengambil alih dari ${ani.actor.name}: langkah 1, periksa berkas (Pelaksana)`,
      detail: reason,
    });
    // The reason may name a third person: the audit does not hold it.
    expect(await auditOf("duty.taken_over")).toEqual([
      { detail: { command: "take_over", duty: DUTY, from: ani.actor.id } },
    ]);
  });

  test("two at once: one has it, the other reads who did what and when", async () => {
    const run = await heldByAni();
    const citra = await asStaff(["pelaksana"], clock);
    const answers = await Promise.all([takeOver(budi, run), takeOver(citra, run)]);
    const lost = answers.find(({ ok }) => !ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(lost).toMatchObject({ code: "holder_changed" });
    const winner = [budi, citra].find(({ actor }) => answers[actor === budi.actor ? 0 : 1]?.ok);
    expect(await holderOf(run.reference)).toBe(winner?.actor.id);
    expect(lost && "sentence" in lost && lost.sentence).toContain(
      `Terakhir: ${winner?.actor.name}, Senin, 23 November 2026, 09.00 WITA. Mengambil alih dari ${ani.actor.name}`,
    );
    expect(await noticesOf(ani)).toHaveLength(1);
  });

  test("the screen of the former holder says the same when it is pressed; a citizen reads no name", async () => {
    const { reference, citizen } = await sent();
    await doAll(ani, reference, { type: "claim", duty: DUTY });
    await takeOver(budi, { reference });
    const late = await actOnCase(ani, { reference, command: { type: "complete_duty", duty: DUTY } });
    expect(late).toMatchObject({ code: "held_by_other", sentence: expect.stringContaining(budi.actor.name) });
    const { act } = await import("@/lib/cases/act");
    const recalled = await act(citizen, { reference }, { type: "recall" });
    expect(recalled).toMatchObject({ code: "wrong_state" });
    expect(JSON.stringify(recalled)).not.toContain("Petugas");
  });

  test("a Plh. of the role goes on at once with what the absent one holds in a programme", async () => {
    const { programmeId, duty } = await givenRunningClass(ani, clock);
    const run = { programmeId };
    const { claimDuty } = await import("./duty.commands");
    await claimDuty(ani, { run, duty });
    const plh = await asStaff(["jafung"], clock);
    expect(await takeOverDuty(plh, { run, duty, from: ani.actor.id, reason })).toMatchObject({ code: "not_your_duty" });
    const day = new Date("2026-11-23");
    const grant = { staffId: plh.actor.id, role: "pelaksana", validFrom: day, validTo: day } as const;
    await db().roleGrant.create({ data: { ...grant, kind: "plh" } });
    const inForce = await staffContextFor(plh.actor.id, clock.now);
    expect(await takeOverDuty(inForce, { run, duty, from: ani.actor.id, reason })).toMatchObject({ ok: true });
    expect((await findProgramme(inForce, programmeId))?.holder).toMatchObject({ id: plh.actor.id });
    expect(await noticesOf(ani)).toMatchObject([{ subject: expect.stringContaining("Kelas pemasaran") }]);
  });
});

describe("assigning", () => {
  const given = (run: { reference: string }, to: StaffContext, from?: StaffContext) => ({
    run,
    duty: DUTY,
    assignee: to.actor.id,
    from: from?.actor.id,
    reason: undefined,
  });

  test("the role above gives a free duty and a held one; a case without a duty of theirs offers just that", async () => {
    const run = await sent();
    const view = await findCase(kabid, run.reference);
    expect(view?.commands.map(({ type }) => type)).toEqual(["assign", "extend", "pause"]);
    expect(view?.assignees.map(({ name }) => name)).toEqual([ani.actor.name, budi.actor.name]);
    expect((await findCase(ani, run.reference))?.assignees).toEqual([]);

    expect(await assignDuty(kabid, given(run, ani))).toMatchObject({ ok: true });
    expect(await noticesOf(ani)).toMatchObject([
      { subject: `Tugas baru dari ${kabid.actor.name}: Periksa berkas, Siti Aminah (Layanan contoh)` },
    ]);
    expect(await assignDuty(kabid, given(run, budi, ani))).toMatchObject({ ok: true });
    expect(await holderOf(run.reference)).toBe(budi.actor.id);
    expect((await noticesOf(ani)).map(({ subject }) => subject)).toContain(
      `${kabid.actor.name} memindahkan tugas Anda kepada ${budi.actor.name}: Periksa berkas, Siti Aminah (Layanan contoh)`,
    );
    const { lines } = await listAudit(
      await asStaff(["auditor"], clock),
      AuditFilter.parse({ tindakan: "duty.assigned" }),
    );
    expect(lines.map(({ detail }) => detail)).toEqual([
      { command: "assign", duty: DUTY, assignee: budi.actor.name, from: ani.actor.name },
      { command: "assign", duty: DUTY, assignee: ani.actor.name },
    ]);
  });

  test("not by another role, not to who has no such role today, not to who is disabled", async () => {
    const run = await sent();
    const jafung = await asStaff(["jafung"], clock);
    for (const [who, to, code] of [
      [budi, ani, "no_right"],
      [jafung, ani, "no_right"],
      [await asStaff(["auditor"], clock), ani, "no_right"],
      [await asStaff(["admin"], clock), ani, "no_right"],
      [kabid, jafung, "not_a_holder"],
    ] as const)
      expect(await assignDuty(who, given(run, to))).toMatchObject({ ok: false, code });
    await db().staff.update({ where: { id: ani.actor.id }, data: { active: false } });
    expect(await assignDuty(kabid, given(run, ani))).toMatchObject({ code: "not_a_holder" });
    await db().roleGrant.updateMany({
      where: { staffId: budi.actor.id },
      data: { validTo: new Date("2026-11-22") },
    });
    expect(await assignDuty(kabid, given(run, budi))).toMatchObject({ code: "not_a_holder" });
    expect(await holderOf(run.reference)).toBeNull();
    expect(await noticesOf(ani)).toEqual([]);
  });

  test("many at once: what was taken in hand meanwhile stays and is named", async () => {
    const cases = [await sent(), await sent(), await sent()];
    const { items } = await listDutiesOf(kabid, "pelaksana", {});
    expect(items.map(({ reference }) => reference)).toEqual(cases.map(({ reference }) => reference));
    await doAll(budi, cases[1]?.reference ?? "", { type: "claim", duty: DUTY });
    const input = AssignMany.parse({ pick: items.map(({ pick }) => pick), assignee: ani.actor.id });
    expect(await assignMany(kabid, input)).toMatchObject({
      ok: true,
      value: { given: 2, refusals: [{ run: { reference: cases[1]?.reference }, refusal: { code: "holder_changed" } }] },
    });
    expect(await Promise.all(cases.map(({ reference }) => holderOf(reference)))).toEqual([
      ani.actor.id,
      budi.actor.id,
      ani.actor.id,
    ]);
    // Pressed twice: nothing is left to give, and nobody is told again.
    expect(await assignMany(kabid, input)).toMatchObject({ ok: false, code: "holder_already" });
    expect(await noticesOf(ani)).toHaveLength(2);

    const ofBudi = await listDutiesOf(kabid, "pelaksana", { pemegang: budi.actor.id });
    expect(ofBudi.items.map(({ holder }) => holder)).toEqual([budi.actor.name]);
    expect((await listDutiesOf(kabid, "pelaksana", { pemegang: "kosong" })).items).toEqual([]);
    // No duty of the SOP is Seksi's, and nobody tells them of it.
    expect((await listDutiesOf(await asStaff(["seksi"], clock), "pelaksana", {})).items).toEqual([]);
  });
});

test("whoever ends a role reads what goes back to the queue with it", async () => {
  const admin = await asStaff(["admin"], clock);
  await heldByAni();
  await heldByAni();
  const heldIn = async () => (await findStaff(admin, ani.actor.id))?.grants.map(({ role, held }) => [role, held]);
  expect(await heldIn()).toEqual([["pelaksana", 2]]);
  // Another grant of the same role keeps them.
  const grant = { staffId: ani.actor.id, role: "pelaksana", kind: "plt", validFrom: new Date("2026-11-01") } as const;
  await db().roleGrant.create({ data: grant });
  expect(await heldIn()).toEqual([
    ["pelaksana", 0],
    ["pelaksana", 0],
  ]);
});
