import { describe, expect, it } from "vitest";
import { hashPassword, isPassword } from "@/lib/platform/auth/password";
import { checkSession } from "@/lib/platform/auth/session";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { changePassword, endOtherOwnSessions, endOwnSession } from "./account.commands";
import { listOwnSessions } from "./account.queries";

const clock = makeClock(new Date().toISOString());

const OLD = "kopi susu gerung pagi";
const NEXT = "ikan bakar senggigi sore";

async function signedIn(): Promise<{ ctx: StaffContext; here: string; there: string }> {
  const ctx = await asStaff(["kabid"], clock);
  const staffId = ctx.actor.id;
  await db().staff.update({ where: { id: staffId }, data: { passwordHash: await hashPassword(OLD) } });
  const data = { staffId, sessionVersion: 1, expiresAt: new Date(Date.now() + 3_600_000) };
  const [here, there] = [await db().staffSession.create({ data }), await db().staffSession.create({ data })];
  return { ctx: { ...ctx, actor: { ...ctx.actor, sessionId: here.id } }, here: here.id, there: there.id };
}

const isOpen = async (id: string) => (await checkSession(id, new Date())) !== null;
const change = (ctx: StaffContext, currentPassword: string) =>
  changePassword(ctx, { currentPassword, password: NEXT, passwordAgain: NEXT });

describe("own account", () => {
  useDatabase({ each: true });

  it("changes the password, keeps this session and ends the others", async () => {
    const { ctx, here, there } = await signedIn();
    expect(await change(ctx, OLD)).toEqual({ ok: true, value: null });
    const { passwordHash } = await db().staff.findUniqueOrThrow({ where: { id: ctx.actor.id } });
    expect(await isPassword(passwordHash, NEXT)).toBe(true);
    expect(await isPassword(passwordHash, OLD)).toBe(false);
    expect([await isOpen(here), await isOpen(there)]).toEqual([true, false]);
  });

  it("refuses a wrong present password, soon slowly, and never the right one", async () => {
    const { ctx, there } = await signedIn();
    for (let i = 0; i < 5; i += 1) expect(await change(ctx, "wrong")).toMatchObject({ code: "wrong_password" });
    expect(await isOpen(there)).toBe(true);
    expect(await change(ctx, "wrong")).toMatchObject({ code: "wrong_password" });
    const before = performance.now();
    expect(await change(ctx, OLD)).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeGreaterThan(2_000);
    expect(await isOpen(there)).toBe(false);
  });

  it("lists and ends own sessions, and never somebody else's", async () => {
    const { ctx, here, there } = await signedIn();
    const stranger = await signedIn();
    expect((await listOwnSessions(ctx)).map((item) => [item.id, item.isThisOne]).toSorted()).toEqual(
      [
        [here, true],
        [there, false],
      ].toSorted(),
    );
    expect(await endOwnSession(ctx, { sessionId: stranger.there })).toEqual(refused("not_found"));
    expect(await isOpen(stranger.there)).toBe(true);
    expect((await endOwnSession(ctx, { sessionId: there })).ok).toBe(true);
    expect([await isOpen(here), await isOpen(there)]).toEqual([true, false]);
  });

  it("ends all others", async () => {
    const { ctx, here, there } = await signedIn();
    await endOtherOwnSessions(ctx);
    expect([await isOpen(here), await isOpen(there)]).toEqual([true, false]);
  });
});
