import { beforeEach, expect, test } from "vitest";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { endGrant } from "@/lib/features/users/grants.commands";
import { setStaffActive } from "@/lib/features/users/users.commands";
import { type StaffContext, systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { givenRunningClass } from "@/lib/testing/running-class";
import { actOnCase } from "./case.commands";
import { releaseLostClaims } from "./claims.commands";

useDatabase({ each: true });

const DUTY = "1.pelaksana.verify";
let clock: Clock;
let admin: StaffContext;
let clerk: StaffContext;
let held: Awaited<ReturnType<typeof givenApplication>>;
beforeEach(async () => {
  clock = makeClock();
  admin = await asStaff(["admin"], clock);
  await db().staff.update({ where: { id: admin.actor.id }, data: { passwordHash: "set" } });
  clerk = await asStaff(["pelaksana"], clock);
  held = await givenApplication((await givenService("single")).slug, clock);
  await doAll(clerk, held.reference, { type: "claim", duty: DUTY });
});

const work = () => releaseLostClaims(systemContext("lost-claims", clock.now));
const holder = async () => (await db().openDuty.findFirstOrThrow({ where: { runId: held.runId } })).claimedById;
const jobs = async () =>
  (await db().$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = 'release_lost_claims'`).length;
const released = () =>
  db().auditEntry.findMany({
    where: { action: "duty.released" },
    select: { actorId: true, reference: true, detail: true },
  });

test("a disabled account gives back what it held: in the history, in the audit, open to colleagues", async () => {
  await work();
  expect(await holder()).toBe(clerk.actor.id);
  expect((await setStaffActive(admin, { staffId: clerk.actor.id, active: "tidak" })).ok).toBe(true);
  expect(await jobs()).toBe(1);
  await work();
  expect(await holder()).toBeNull();
  expect(
    await db().historyEvent.findFirstOrThrow({ where: { runId: held.runId }, orderBy: { sequence: "desc" } }),
  ).toMatchObject({ type: "claim_released", actorId: "system", payload: { duty: DUTY } });
  expect(await released()).toEqual([
    {
      actorId: "system:lost-claims",
      reference: held.reference,
      detail: { command: "release", duty: DUTY, because: "disabled" },
    },
  ]);

  await work();
  expect(await released()).toHaveLength(1);
  const colleague = await asStaff(["pelaksana"], clock);
  await doAll(colleague, held.reference, { type: "claim", duty: DUTY });
  expect((await db().application.findUniqueOrThrow({ where: { reference: held.reference } })).status).toBe(
    "in_verification",
  );
});

test("so does a role that an admin ends", async () => {
  const grant = await db().roleGrant.findFirstOrThrow({ where: { staffId: clerk.actor.id } });
  expect((await endGrant(admin, { grantId: grant.id })).ok).toBe(true);
  expect(await jobs()).toBe(1);
  await work();
  expect(await holder()).toBeNull();
  expect(await released()).toMatchObject([{ detail: { because: "role_ended" } }]);
});

test("a grant that runs out by its date is swept the next day (WITA), not before", async () => {
  await db().roleGrant.updateMany({ where: { staffId: clerk.actor.id }, data: { validTo: new Date("2026-11-23") } });
  clock.tick(14 * 60 + 59);
  await work();
  expect(await holder()).toBe(clerk.actor.id);
  clock.tick(2);
  await work();
  expect(await holder()).toBeNull();
});

test("another role does not keep the claim, another grant of the same role does", async () => {
  await db().roleGrant.updateMany({ where: { staffId: clerk.actor.id }, data: { validTo: new Date("2026-11-22") } });
  const grant = { staffId: clerk.actor.id, validFrom: new Date("2026-11-23") };
  const standIn = await db().roleGrant.create({ data: { ...grant, role: "pelaksana", kind: "plt" } });
  await work();
  expect(await holder()).toBe(clerk.actor.id);
  await db().roleGrant.update({ where: { id: standIn.id }, data: { role: "jafung" } });
  await work();
  expect(await holder()).toBeNull();
});

test("a duty of a programme is given back the same way", async () => {
  const { programmeId, runId, duty } = await givenRunningClass(clerk, clock);
  expect((await actOnProgramme(clerk, { programmeId, command: { type: "claim", duty } })).ok).toBe(true);
  const holds = () => db().openDuty.findFirstOrThrow({ where: { runId }, select: { claimedById: true } });
  expect(await holds()).toEqual({ claimedById: clerk.actor.id });
  await db().staff.update({ where: { id: clerk.actor.id }, data: { active: false } });
  await work();
  expect(await holds()).toEqual({ claimedById: null });
  expect(await db().auditEntry.findFirst({ where: { subjectId: programmeId, action: "duty.released" } })).toMatchObject(
    {
      actorId: "system:lost-claims",
      detail: { duty, because: "disabled" },
    },
  );
});

test("a colleague cannot give it back in their stead", async () => {
  const other = await asStaff(["pelaksana"], clock);
  expect(await actOnCase(other, { reference: held.reference, command: { type: "release", duty: DUTY } })).toMatchObject(
    { ok: false, code: "held_by_other" },
  );
});
