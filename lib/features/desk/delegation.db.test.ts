import { beforeEach, expect, test } from "vitest";
import { act } from "@/lib/cases/act";
import { DELEGATION_JOB } from "@/lib/domain/workflow";
import { endGrant, grantRole } from "@/lib/features/users/grants.commands";
import { type StaffContext, systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { walkStatements } from "@/lib/testing/failing-statements";
import { answersOf, asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { must, nextNik } from "@/lib/testing/programmes";
import { releaseLostClaims } from "./claims.commands";
import { passDuties } from "./delegation.command";

useDatabase({ each: true });

const DUTY = "1.pelaksana.verify";
let clock: Clock;
let ani: StaffContext;
let deputy: StaffContext;
let admin: StaffContext;
let slug: string;
beforeEach(async () => {
  // Monday, 23 November 2026, 09.00 WITA
  clock = makeClock();
  ani = await asStaff(["pelaksana"], clock);
  deputy = await asStaff(["seksi"], clock);
  admin = await asStaff(["admin"], clock);
  slug = (await givenService("single")).slug;
});

async function heldByAni() {
  const sent = await givenApplication(slug, clock, { answers: answersOf({ nik: nextNik() }) });
  await doAll(ani, sent.reference, { type: "claim", duty: DUTY });
  return sent;
}
const standIn = (changes: { services?: string[]; from?: string; to?: string } = {}) =>
  must(
    grantRole(admin, {
      staffId: deputy.actor.id,
      role: "pelaksana",
      kind: "plh",
      from: "2026-11-24",
      to: "2026-11-25",
      decree: "800.1/27/2026",
      standsFor: ani.actor.id,
      ...changes,
    }),
  );
const hourly = async () => {
  await passDuties(systemContext(DELEGATION_JOB, clock.now));
  await releaseLostClaims(systemContext("lost-claims", clock.now));
};
const holderOf = async (runId: string) => (await db().openDuty.findFirst({ where: { runId } }))?.claimedById ?? null;
const untilMidnight = (day: string) =>
  clock.tick((new Date(`${day}T00:02:00+08:00`).getTime() - clock.now().getTime()) / 60_000);

test("what is held passes at midnight of the first day and comes back after the last, once each way", async () => {
  const { runId } = await heldByAni();
  await standIn();
  await hourly();
  expect(await holderOf(runId)).toBe(ani.actor.id);
  untilMidnight("2026-11-24");
  await Promise.all([hourly(), hourly()]);
  await hourly();
  expect(await holderOf(runId)).toBe(deputy.actor.id);
  // Whoever is back for a morning keeps what they take then.
  const later = await heldByAni();
  await hourly();
  expect(await holderOf(later.runId)).toBe(ani.actor.id);
  untilMidnight("2026-11-26");
  await Promise.all([hourly(), hourly()]);
  expect(await holderOf(runId)).toBe(ani.actor.id);
  const events = await db().historyEvent.findMany({ where: { runId, type: "assigned" }, orderBy: { sequence: "asc" } });
  expect(events.map(({ actorId, payload }) => [actorId, (payload as { reason: string }).reason])).toEqual([
    ["system", `Menggantikan ${ani.actor.name} sebagai Plh. Pelaksana sampai 25 November 2026.`],
    ["system", `Penugasan pengganti berakhir; kembali kepada ${ani.actor.name}.`],
  ]);
  expect(await db().auditEntry.count({ where: { action: "duty.passed" } })).toBe(2);
  for (const who of [ani, deputy])
    expect(await db().notice.count({ where: { staffId: who.actor.id, runId, channel: "portal" } })).toBe(2);
});

test("what waited for the applicant when the holder left passes once it is answered, and nothing done with it meanwhile keeps it", async () => {
  const { runId, reference, applicationId, citizen } = await heldByAni();
  const items = [{ kind: "requirement" as const, key: "ktp", reason: "Buram." }];
  await doAll(ani, reference, { type: "return_to_applicant", duty: DUTY, items });
  const extended = await heldByAni();
  await standIn({ from: "2026-11-23" });
  clock.tick(60);
  await act(citizen, { applicationId }, { type: "resubmit", given: ["ktp"] });
  const until = { duty: DUTY, until: "2026-12-11", reason: "Listrik padam." };
  await must(act(await asStaff(["kabid"], clock), { reference: extended.reference }, { type: "extend", ...until }));
  expect(await holderOf(runId)).toBe(ani.actor.id);
  await hourly();
  expect(await holderOf(runId)).toBe(deputy.actor.id);
  expect(await holderOf(extended.runId)).toBe(deputy.actor.id);
});

test("what a stand-in returned to the applicant comes back after the last day, before it is answered", async () => {
  const { runId, reference } = await heldByAni();
  await standIn({ from: "2026-11-23" });
  await hourly();
  const items = [{ kind: "requirement" as const, key: "ktp", reason: "Buram." }];
  await doAll(await asDeputy(), reference, { type: "return_to_applicant", duty: DUTY, items });
  untilMidnight("2026-11-26");
  await Promise.all([hourly(), hourly()]);
  const last = await db().historyEvent.findFirst({ where: { runId }, orderBy: { sequence: "desc" } });
  expect(last).toMatchObject({ type: "assigned", actorId: "system", payload: { assignee: ani.actor.id } });
});

test("of the chosen services alone; what has gone on meanwhile stays gone", async () => {
  const { runId, reference } = await heldByAni();
  await standIn({ services: ["layanan-lain"], from: "2026-11-23" });
  await hourly();
  expect(await holderOf(runId)).toBe(ani.actor.id);
  await db().roleGrant.updateMany({ where: { staffId: deputy.actor.id, kind: "plh" }, data: { services: [slug] } });
  await hourly();
  expect(await holderOf(runId)).toBe(deputy.actor.id);
  const acting = await asDeputy();
  await doAll(acting, reference, { type: "release", duty: DUTY });
  untilMidnight("2026-11-26");
  await hourly();
  expect(await holderOf(runId)).toBeNull();
  expect(await db().passedDuty.count({ where: { settledAt: null } })).toBe(0);
});

test("a grant that is ended on its first day gives everything back", async () => {
  const { runId } = await heldByAni();
  await standIn({ from: "2026-11-23" });
  await hourly();
  const grant = await db().roleGrant.findFirstOrThrow({ where: { staffId: deputy.actor.id, kind: "plh" } });
  await must(endGrant(admin, { grantId: grant.id }));
  expect(await db().roleGrant.count({ where: { id: grant.id } })).toBe(0);
  await hourly();
  expect(await holderOf(runId)).toBe(ani.actor.id);
});

test("cut at any statement it passes once", async () => {
  const { runId } = await heldByAni();
  await standIn({ from: "2026-11-23" });
  await walkStatements(
    () => passDuties(systemContext(DELEGATION_JOB, clock.now)).catch(() => undefined),
    async (failed) => {
      const rows = await db().passedDuty.count({ where: { runId } });
      expect((await holderOf(runId)) === deputy.actor.id, failed).toBe(rows === 1);
    },
  );
  expect(await holderOf(runId)).toBe(deputy.actor.id);
  expect(await db().historyEvent.count({ where: { runId, type: "assigned" } })).toBe(1);
});

/** As they are once the role is in force. */
async function asDeputy(): Promise<StaffContext> {
  return { ...deputy, actor: { ...deputy.actor, roles: [...deputy.actor.roles, "pelaksana"] } };
}
