import { describe, expect, it } from "vitest";
import { ROLES, type Role, roleWords } from "@/lib/domain/roles";
import { witaDate } from "@/lib/domain/working-time";
import { hashPassword } from "@/lib/platform/auth/password";
import { checkSession } from "@/lib/platform/auth/session";
import { type Context, publicContext } from "@/lib/platform/context";
import { citizenContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { endGrant, grantRole } from "./grants.commands";
import { acceptInvite } from "./invites.commands";
import { findOpenInvite } from "./invites.queries";
import {
  changeStaff,
  confirmStaff,
  createStaff,
  endStaffSessions,
  renewInvite,
  setStaffActive,
} from "./users.commands";
import { refusals } from "./users.messages";
import { findStaff, listStaff } from "./users.queries";

const clock = makeClock(new Date().toISOString());

const PASSWORD = "kopi susu gerung pagi";
const NEW = { name: "Baiq", email: "baiq@contoh.go.id", nip: undefined, rank: undefined, post: undefined };

async function admin() {
  const ctx = await asStaff(["admin"], clock);
  await db().staff.update({ where: { id: ctx.actor.id }, data: { passwordHash: "set" } });
  return ctx;
}

async function sessionOf(staffId: string) {
  const { sessionVersion } = await db().staff.findUniqueOrThrow({ where: { id: staffId } });
  const expiresAt = new Date(Date.now() + 3_600_000);
  return (await db().staffSession.create({ data: { staffId, sessionVersion, expiresAt } })).id;
}

const tokenOf = (link: string) => link.split("/").at(-1) ?? "";

describe("rights", () => {
  useDatabase();
  const id = "00000000-0000-4000-8000-000000000000";
  const commands: [string, (ctx: Context) => Promise<{ ok: boolean; code?: string }>][] = [
    [
      "createStaff",
      (ctx) => createStaff(ctx, { ...NEW, email: `${crypto.randomUUID()}@contoh.go.id`, roles: ["admin"] }),
    ],
    ["changeStaff", (ctx) => changeStaff(ctx, { ...NEW, staffId: id })],
    ["setStaffActive", (ctx) => setStaffActive(ctx, { staffId: id, active: "tidak" })],
    ["renewInvite", (ctx) => renewInvite(ctx, { staffId: id })],
    ["confirmStaff", (ctx) => confirmStaff(ctx, { staffId: id })],
    ["endStaffSessions", (ctx) => endStaffSessions(ctx, { staffId: id })],
    [
      "grantRole",
      (ctx) => grantRole(ctx, { staffId: id, role: "admin", kind: "definitive", from: "2026-01-01", to: undefined }),
    ],
    ["endGrant", (ctx) => endGrant(ctx, { grantId: id, to: undefined })],
  ];
  const others = ROLES.filter((role) => role !== "admin");

  it.each(commands)("%s: every role but admin is refused, and so are citizens and visitors", async (_, run) => {
    const audits = await db().auditEntry.count();
    const contexts: Context[] = [
      ...(await Promise.all(others.map((role: Role) => asStaff([role], clock)))),
      await asStaff([], clock),
      await asStaff([...others], clock),
      await citizenContextFor(id),
      publicContext(),
    ];
    for (const ctx of contexts) expect(await run(ctx)).toEqual(refused("no_right"));
    expect(await db().auditEntry.count()).toBe(audits);
  });

  it.each(commands)("%s: admin may", async (_, run) => {
    expect((await run(await asStaff(["admin"], clock))).code).not.toBe("no_right");
  });

  it("lists accounts for nobody else", async () => {
    for (const role of others) await expect(listStaff(await asStaff([role], clock))).rejects.toThrow();
    await expect(findStaff(publicContext(), id)).rejects.toThrow();
    expect(JSON.stringify(await listStaff(await asStaff(["admin"], clock)))).not.toContain("passwordHash");
  });

  it("lists who stands in as such, beside the roles that are their own", async () => {
    const { actor } = await asStaff(["sekretaris"], clock);
    const day = new Date(witaDate(clock.now()));
    const grant = { staffId: actor.id, role: "kabid", kind: "plh", validFrom: day, validTo: day } as const;
    await db().roleGrant.create({ data: grant });
    const person = (await listStaff(await asStaff(["admin"], clock))).find(({ id }) => id === actor.id);
    expect(person?.roles.toSorted().map((role) => roleWords(role, person.standsIn))).toEqual([
      "Plh. Kepala Bidang",
      "Sekretaris",
    ]);
  });
});

describe("a new account", () => {
  useDatabase({ each: true });

  it("sets its password by the link, once, and the link is nowhere in the database", async () => {
    const ctx = await admin();
    const made = await createStaff(ctx, { ...NEW, roles: ["kabid"] });
    if (!made.ok) throw new Error(made.code);
    const token = tokenOf(made.value.link);
    expect((await db().staffInvite.findMany()).some((invite) => invite.tokenHash.includes(token))).toBe(false);

    const set = () => acceptInvite(publicContext(), { token, password: PASSWORD, passwordAgain: PASSWORD });
    const answers = await Promise.all([set(), set(), set()]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await set()).toEqual(refused(refusals, "invite_invalid"));
    expect(await findOpenInvite(publicContext(), token)).toBeNull();
    const actions = (await db().auditEntry.findMany()).map((entry) => entry.action);
    expect(actions.toSorted()).toEqual(["staff.created", "staff.password_set"]);
  });

  it("needs an address of its own", async () => {
    const ctx = await admin();
    await createStaff(ctx, { ...NEW, roles: ["kabid"] });
    expect(await createStaff(ctx, { ...NEW, roles: ["jafung"] })).toMatchObject({ code: "email_taken" });
    const email = "sekaligus@contoh.test";
    const several = await Promise.all([1, 2, 3].map(() => createStaff(ctx, { ...NEW, email, roles: ["jafung"] })));
    expect(several.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual([
      "email_taken",
      "email_taken",
      "ok",
    ]);
    expect(await db().staff.count({ where: { email: NEW.email } })).toBe(1);
  });

  it("loses the old link with a new one, with time, and with being disabled", async () => {
    const ctx = await admin();
    const made = await createStaff(ctx, { ...NEW, roles: ["kabid"] });
    if (!made.ok) throw new Error(made.code);
    const { staffId } = made.value;
    const renewed = await renewInvite(ctx, { staffId });
    if (!renewed.ok) throw new Error(renewed.code);
    expect(await findOpenInvite(publicContext(), tokenOf(made.value.link))).toBeNull();
    expect(await findOpenInvite(publicContext(), tokenOf(renewed.value.link))).not.toBeNull();

    await db().staffInvite.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await findOpenInvite(publicContext(), tokenOf(renewed.value.link))).toBeNull();

    await setStaffActive(ctx, { staffId, active: "tidak" });
    expect(await renewInvite(ctx, { staffId })).toEqual(refused(refusals, "account_disabled"));
  });
});

describe("changes act on the next request", () => {
  useDatabase({ each: true });

  it.each<[string, (ctx: Context, staffId: string) => Promise<unknown>]>([
    ["disabled", (ctx, staffId) => setStaffActive(ctx, { staffId, active: "tidak" })],
    [
      "given a role",
      (ctx, staffId) => grantRole(ctx, { staffId, role: "kadis", kind: "plt", from: "2026-01-01", to: "2099-01-01" }),
    ],
    ["sessions ended", (ctx, staffId) => endStaffSessions(ctx, { staffId })],
    [
      "a role ended",
      async (ctx, staffId) => {
        const grant = await db().roleGrant.findFirstOrThrow({ where: { staffId } });
        return endGrant(ctx, { grantId: grant.id, to: undefined });
      },
    ],
  ])("%s", async (_, change) => {
    const ctx = await admin();
    const staff = await asStaff(["kabid"], clock);
    const sessionId = await sessionOf(staff.actor.id);
    expect(await checkSession(sessionId, new Date())).not.toBeNull();
    expect(await change(ctx, staff.actor.id)).toMatchObject({ ok: true });
    expect(await checkSession(sessionId, new Date())).toBeNull();
  });

  it("a role that is ended counts no more today, one that ends later still does", async () => {
    const ctx = await admin();
    const staff = await asStaff(["kabid", "jafung"], clock);
    const grants = await db().roleGrant.findMany({ where: { staffId: staff.actor.id } });
    const idOf = (role: string) => grants.find((grant) => grant.role === role)?.id ?? "";
    await endGrant(ctx, { grantId: idOf("kabid"), to: undefined });
    await endGrant(ctx, { grantId: idOf("jafung"), to: "2099-01-01" });
    expect((await findStaff(ctx, staff.actor.id))?.roles).toEqual(["jafung"]);
  });

  it("refuses the same role twice for the same days", async () => {
    const ctx = await admin();
    const { actor } = await asStaff([], clock);
    const give = (from: string, to: string) =>
      grantRole(ctx, { staffId: actor.id, role: "kadis", kind: "plh", from, to });
    expect((await give("2026-03-01", "2026-03-10")).ok).toBe(true);
    expect(await give("2026-03-10", "2026-03-12")).toEqual(refused(refusals, "role_overlap"));
    expect((await give("2026-03-11", "2026-03-12")).ok).toBe(true);
  });
});

describe("the last admin", () => {
  useDatabase({ each: true });

  it("cannot be disabled, nor lose the role, and nothing of the attempt stays", async () => {
    const first = await admin();
    const second = await asStaff(["admin"], clock); // has no password, so cannot help
    const sessionId = await sessionOf(first.actor.id);
    expect(await setStaffActive(second, { staffId: first.actor.id, active: "tidak" })).toEqual(
      refused(refusals, "last_admin"),
    );
    const grant = await db().roleGrant.findFirstOrThrow({ where: { staffId: first.actor.id } });
    expect(await endGrant(first, { grantId: grant.id, to: undefined })).toEqual(refused(refusals, "last_admin"));
    expect(await endGrant(first, { grantId: grant.id, to: "2099-01-01" })).toEqual(refused(refusals, "last_admin"));
    expect(await checkSession(sessionId, new Date())).not.toBeNull();
  });

  it("stays when two disable each other at the same moment", async () => {
    const [first, second] = [await admin(), await admin()];
    const answers = await Promise.all([
      setStaffActive(first, { staffId: second.actor.id, active: "tidak" }),
      setStaffActive(second, { staffId: first.actor.id, active: "tidak" }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await db().staff.count({ where: { active: true } })).toBe(1);
  });

  it("nobody disables themselves", async () => {
    const first = await admin();
    await admin();
    expect(await setStaffActive(first, { staffId: first.actor.id, active: "tidak" })).toEqual(
      refused(refusals, "own_account"),
    );
  });

  it("hashes what it stores", async () => {
    expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});
