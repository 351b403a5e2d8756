import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Role } from "@/lib/domain/roles";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time/wita";
import { rolesInForce } from "@/lib/platform/auth/roles-in-force";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { endGrant, grantRole } from "./grants.commands";
import { refusals } from "./users.messages";

useDatabase({ each: true });

const clock = makeClock();
const day = (later: number) => addCalendarDays(witaDate(clock.now()), later);
const grant = (staffId: string, role: Role, from: string) => ({
  staffId,
  role,
  kind: "definitive" as const,
  from,
  to: undefined,
});

/** An admin in a browser: their own session goes on when their roles change. */
async function signedInAdmin() {
  const ctx = await asStaff(["admin"], clock);
  return { ...ctx, actor: { ...ctx.actor, sessionId: randomUUID() } } as typeof ctx;
}

it.each([-400, 0, 1])("nobody gives themselves a role that begins in %d days", async (later) => {
  const own = await signedInAdmin();
  for (const role of ["pelaksana", "kadis", "auditor"] as const)
    expect(await grantRole(own, grant(own.actor.id, role, day(later)))).toEqual(refused(refusals, "own_role"));
  expect(await db().roleGrant.count({ where: { staffId: own.actor.id } })).toBe(1);
});

it("one that begins later is told to every admin and to the Kadis, in the same transaction", async () => {
  const own = await signedInAdmin();
  const watchers = [own, await asStaff(["admin"], clock), await asStaff(["kadis"], clock)];
  await asStaff(["pelaksana"], clock);
  expect(await grantRole(own, grant(own.actor.id, "pelaksana", day(2)))).toMatchObject({ ok: true });
  const notices = await db().notice.findMany({
    where: { channel: "portal" },
    select: { staffId: true, subject: true },
  });
  expect(notices.map(({ staffId }) => staffId).toSorted()).toEqual(watchers.map(({ actor }) => actor.id).toSorted());
  expect(notices[0]?.subject).toContain("kepada dirinya sendiri");
});

it("another admin gives it at once, and nobody is alarmed", async () => {
  const [one, other] = [await asStaff(["admin"], clock), await asStaff(["admin"], clock)];
  expect(await grantRole(other, grant(one.actor.id, "pelaksana", day(0)))).toMatchObject({ ok: true });
  expect(await db().notice.count()).toBe(0);
});

it.each([-30, 0])("nor do they let one that ended, or ends in %d days, go on", async (end) => {
  const own = await signedInAdmin();
  const [validFrom, validTo] = [new Date(day(-60)), new Date(day(end))];
  const staffId = own.actor.id;
  const { id: grantId } = await db().roleGrant.create({ data: { staffId, role: "pelaksana", validFrom, validTo } });
  expect(await endGrant(own, { grantId, to: day(30) })).toEqual(refused(refusals, "own_role"));
  expect(await endGrant(await asStaff(["admin"], clock), { grantId, to: day(30) })).toMatchObject({ ok: true });
  expect(await endGrant(own, { grantId, to: undefined })).toMatchObject({ ok: true });
  expect(rolesInForce(await db().roleGrant.findMany({ where: { staffId } }), clock.now())).toEqual(["admin"]);
});
