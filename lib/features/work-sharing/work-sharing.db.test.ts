import { beforeEach, describe, expect, test } from "vitest";
import { SHARING_JOB } from "@/lib/domain/workflow";
import { releaseLostClaims } from "@/lib/features/desk/claims.commands";
import { tellNewDuties } from "@/lib/features/desk/new-duties.command";
import { grantRole } from "@/lib/features/users/grants.commands";
import { type StaffContext, systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { walkStatements } from "@/lib/testing/failing-statements";
import { answersOf, asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { must, nextNik } from "@/lib/testing/programmes";
import { shareDuties } from "./share-duties.command";
import { saveSharing } from "./work-sharing.commands";
import { getSharingForm, listSharedRoles } from "./work-sharing.queries";

useDatabase({ each: true });

const DUTY = "1.pelaksana.verify";
const GERUNG = "52.01.01";
const KEDIRI = "52.01.02";
let clock: Clock;
let admin: StaffContext;
let people: StaffContext[];
let slug: string;
beforeEach(async () => {
  clock = makeClock();
  admin = await asStaff(["admin"], clock);
  people = [
    await asStaff(["pelaksana"], clock),
    await asStaff(["pelaksana"], clock),
    await asStaff(["pelaksana"], clock),
  ];
  slug = (await givenService("single")).slug;
});

/** Whose business lies in Gerung unless said otherwise. */
async function sent(village = "52.01.01.1001") {
  const answers = answersOf({ nik: nextNik() });
  return givenApplication(slug, clock, {
    answers: { ...answers, business: { ...answers.business, businessVillageCode: village } },
  });
}
const rule = (way: "none" | "turn" | "kecamatan", areas: Record<string, string> = {}) =>
  must(saveSharing(admin, { service: slug, role: "pelaksana", way, areas }));
const sweep = (page?: number) => shareDuties(systemContext(SHARING_JOB, clock.now), page);
const holderOf = async (runId: string) =>
  (await db().openDuty.findFirstOrThrow({ where: { runId }, select: { claimedById: true } })).claimedById;
const heldBy = () => Promise.all(people.map(({ actor }) => db().openDuty.count({ where: { claimedById: actor.id } })));
const idOf = (index: number) => people[index]?.actor.id ?? "";

describe("by turn", () => {
  test("off by default; then seven new duties go round three people, by pages and in parallel, each once", async () => {
    await sent();
    await sweep();
    expect(await heldBy()).toEqual([0, 0, 0]);
    clock.tick(1);
    await rule("turn");
    clock.tick(1);
    for (let made = 0; made < 7; made += 1) await sent();
    await Promise.all([sweep(2), sweep(2)]);
    await sweep();
    // What waited before the rule is nobody's.
    expect((await heldBy()).sort()).toEqual([2, 2, 3]);
    expect(await db().historyEvent.count({ where: { type: "assigned" } })).toBe(7);
    expect(await db().auditEntry.count({ where: { action: "duty.shared" } })).toBe(7);
  });

  test("the new holder is told by name of the case and why; the others hear of nothing", async () => {
    await rule("turn");
    const { runId } = await sent();
    await sweep();
    await tellNewDuties(systemContext("tell-new-duties", clock.now));
    const holder = await holderOf(runId);
    const told = await db().notice.findMany({ where: { channel: "portal", staffId: { not: null } } });
    expect(told.map(({ staffId }) => staffId)).toEqual([holder]);
    expect(told[0]?.body).toContain("Dibagi otomatis: bergilir.");
  });

  test("not to who is disabled, who is away with a stand-in, nor who has the role no more; the stand-in has a turn", async () => {
    await rule("turn");
    const deputy = await asStaff(["seksi"], clock);
    await must(
      grantRole(admin, {
        staffId: deputy.actor.id,
        role: "pelaksana",
        kind: "plh",
        from: "2026-11-23",
        to: "2026-11-24",
        decree: "800.1/27/2026",
        standsFor: idOf(0),
      }),
    );
    await db().staff.update({ where: { id: idOf(1) }, data: { active: false } });
    await db().roleGrant.updateMany({ where: { staffId: idOf(2) }, data: { validTo: new Date("2026-11-22") } });
    const { runId } = await sent();
    await sweep();
    expect(await holderOf(runId)).toBe(deputy.actor.id);
    await db().staff.update({ where: { id: deputy.actor.id }, data: { active: false } });
    // Its holder is gone: the deputy is not the stand-in of anybody any more, and the first has their turn.
    const next = await sent();
    await sweep();
    expect(await holderOf(next.runId)).toBe(idOf(0));
  });

  test("what was given back to the queue stays there, by whom it was given to or who had taken it", async () => {
    await rule("turn");
    const first = await sent();
    await sweep();
    expect(await holderOf(first.runId)).toBe(idOf(0));
    const [one, other] = people;
    if (one) await doAll(one, first.reference, { type: "release", duty: DUTY });
    clock.tick(1);
    const second = await sent();
    if (other) await doAll(other, second.reference, { type: "claim", duty: DUTY }, { type: "release", duty: DUTY });
    await sweep();
    expect(await holderOf(first.runId)).toBeNull();
    expect(await holderOf(second.runId)).toBeNull();
  });

  test("what a disabled holder had returns to the queue and is for everybody", async () => {
    await rule("turn");
    const { runId } = await sent();
    await sweep();
    await db().staff.update({ where: { id: (await holderOf(runId)) ?? "" }, data: { active: false } });
    await releaseLostClaims(systemContext("lost-claims", clock.now));
    await sweep();
    expect(await holderOf(runId)).toBeNull();
  });

  test("with nobody there it waits, and is given when somebody is", async () => {
    await rule("turn");
    await db().staff.updateMany({
      where: { id: { in: people.map(({ actor }) => actor.id) } },
      data: { active: false },
    });
    const { runId } = await sent();
    await sweep();
    expect(await holderOf(runId)).toBeNull();
    await db().staff.update({ where: { id: idOf(2) }, data: { active: true } });
    await sweep();
    expect(await holderOf(runId)).toBe(idOf(2));
  });

  test("killed at any statement: nothing is half done, and the next sweep gives each once", async () => {
    await rule("turn");
    const cases = [await sent(), await sent()];
    await walkStatements(
      () => sweep().catch(() => undefined),
      async () => {
        const assigned = await db().historyEvent.count({ where: { type: "assigned" } });
        const marks = await db().escalation.count({ where: { stage: "shared" } });
        expect(marks).toBe(assigned);
      },
    );
    await sweep();
    for (const { runId } of cases) expect(await holderOf(runId)).not.toBeNull();
    expect(await db().historyEvent.count({ where: { type: "assigned" } })).toBe(2);
  });
});

describe("by kecamatan", () => {
  test("to whose it is; what comes from elsewhere, or while they cannot, stays in the queue", async () => {
    await rule("kecamatan", { [GERUNG]: idOf(1), [KEDIRI]: idOf(2) });
    const gerung = await sent();
    const kediri = await sent("52.01.02.2001");
    const elsewhere = await sent("52.01.03.2001");
    await sweep();
    expect(await holderOf(gerung.runId)).toBe(idOf(1));
    expect(await holderOf(kediri.runId)).toBe(idOf(2));
    expect(await holderOf(elsewhere.runId)).toBeNull();
    await db().staff.update({ where: { id: idOf(1) }, data: { active: false } });
    const later = await sent();
    await sweep();
    expect(await holderOf(later.runId)).toBeNull();
    const history = await db().historyEvent.findFirstOrThrow({ where: { runId: kediri.runId, type: "assigned" } });
    expect(history.payload).toMatchObject({ reason: "Dibagi otomatis menurut kecamatan usaha: Kediri." });
    const shown = (await listSharedRoles(admin)).find(({ service, role }) => service === slug && role === "pelaksana");
    expect(shown).toMatchObject({ way: "kecamatan", people: 2, resting: [GERUNG] });
  });
});

describe("the rule", () => {
  test("is the admin's, audited with before and after, and only for a role that has duties there", async () => {
    const wanted = { service: slug, role: "pelaksana", way: "turn", areas: {} } as const;
    for (const role of ["pelaksana", "kabid", "kadis", "auditor"] as const)
      expect(await saveSharing(await asStaff([role], clock), wanted)).toMatchObject({ code: "no_right" });
    expect(await saveSharing(admin, { ...wanted, role: "seksi" })).toMatchObject({ code: "no_duty_of_role" });
    expect(await saveSharing(admin, { ...wanted, service: "tidak-ada" })).toMatchObject({ code: "no_duty_of_role" });
    expect(await db().sharingRule.count()).toBe(0);
    expect(await saveSharing(admin, wanted)).toMatchObject({ ok: true, value: { changed: true } });
    expect(await saveSharing(admin, wanted)).toMatchObject({ ok: true, value: { changed: false } });
    expect(await saveSharing(admin, { ...wanted, way: "none" })).toMatchObject({ ok: true, value: { changed: true } });
    const audit = await db().auditEntry.findMany({ where: { action: "sharing.changed" }, orderBy: { id: "asc" } });
    expect(audit.map(({ subjectId, detail }) => [subjectId, detail])).toEqual([
      [
        `${slug}.pelaksana`,
        expect.objectContaining({ before: { way: "none", areas: {} }, after: { way: "turn", areas: {} } }),
      ],
      [
        `${slug}.pelaksana`,
        expect.objectContaining({ before: { way: "turn", areas: {} }, after: { way: "none", areas: {} } }),
      ],
    ]);
    expect(await db().sharingRule.count()).toBe(0);
  });

  test("a kecamatan is given to who has the role; it may stay with whom it was while they are away", async () => {
    const kadis = await asStaff(["kadis"], clock);
    const given = (areas: Record<string, string>) =>
      ({ service: slug, role: "pelaksana", way: "kecamatan", areas }) as const;
    expect(await saveSharing(admin, given({ [GERUNG]: kadis.actor.id }))).toMatchObject({ code: "not_one_of_role" });
    await rule("kecamatan", { [GERUNG]: idOf(0) });
    await db().staff.update({ where: { id: idOf(0) }, data: { active: false } });
    expect(await saveSharing(admin, given({ [GERUNG]: idOf(0), [KEDIRI]: idOf(1) }))).toMatchObject({ ok: true });
    expect(await saveSharing(admin, given({ [KEDIRI]: idOf(1) }))).toMatchObject({ ok: true });
    expect(await saveSharing(admin, given({ [GERUNG]: idOf(0) }))).toMatchObject({ code: "not_one_of_role" });
  });

  test("of two open forms the later hears what the earlier changed, by name", async () => {
    const form = await getSharingForm(admin, { serviceSlug: slug, role: "pelaksana" });
    await rule("kecamatan", { [GERUNG]: idOf(0) });
    const later = await saveSharing(admin, {
      service: slug,
      role: "pelaksana",
      way: "turn",
      areas: {},
      version: form.version,
    });
    expect(later).toMatchObject({ ok: false, code: "changed_meanwhile" });
    expect(later.ok ? "" : later.sentence).toContain("cara membagi (kini Menurut kecamatan usaha)");
    expect(later.ok ? "" : later.sentence).toContain(`petugas Kecamatan Gerung (kini ${people[0]?.actor.name})`);
  });

  test("another holder of a kecamatan begins nothing anew; another way does", async () => {
    await rule("kecamatan", { [GERUNG]: idOf(0) });
    const { since } = await db().sharingRule.findFirstOrThrow();
    clock.tick(5);
    await rule("kecamatan", { [GERUNG]: idOf(1) });
    expect((await db().sharingRule.findFirstOrThrow()).since).toEqual(since);
    await rule("turn");
    expect((await db().sharingRule.findFirstOrThrow()).since.getTime()).toBe(clock.now().getTime());
  });
});
