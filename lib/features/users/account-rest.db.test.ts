import { beforeEach, expect, it } from "vitest";
import type { Role } from "@/lib/domain/roles";
import { checkSession } from "@/lib/platform/auth/session";
import { publicContextAt, staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { useDatabase } from "@/lib/testing";
import { asStaff, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { grantRole } from "./grants.commands";
import { acceptInvite } from "./invites.commands";
import { confirmStaff, createStaff, renewInvite } from "./users.commands";
import { refusals } from "./users.messages";

useDatabase({ each: true });

const PASSWORD = "kopi susu gerung pagi";
const DAY = 24 * 60;
let clock = makeClock();
beforeEach(() => {
  clock = makeClock();
});

const admin = () => asStaff(["admin"], clock);
type Admin = Awaited<ReturnType<typeof admin>>;

async function somebodyApplied() {
  await givenApplication((await givenService()).slug, clock);
}

/** An admin makes an account, and whoever holds the link (that is all the portal knows) sets the password. */
async function makeAccount(by: Admin, roles: Role[], email = "kedua@contoh.go.id") {
  const facts = { name: "Kedua", email, nip: undefined, rank: undefined, post: undefined, roles };
  const made = await createStaff(by, facts);
  if (!made.ok) throw new Error(made.code);
  await useLink(made.value.link);
  return made.value.staffId;
}

async function resetPassword(by: Admin, staffId: string) {
  const made = await renewInvite(by, { staffId });
  if (!made.ok) throw new Error(made.code);
  await useLink(made.value.link, by);
}

async function useLink(link: string, signedIn?: Admin) {
  const token = link.split("/").at(-1) ?? "";
  const ctx = signedIn ?? (await publicContextAt(clock.now));
  expect(await acceptInvite(ctx, { token, password: PASSWORD, passwordAgain: PASSWORD })).toMatchObject({ ok: true });
}

async function rolesOf(staffId: string) {
  const { sessionVersion } = await db().staff.findUniqueOrThrow({ where: { id: staffId } });
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  const session = await db().staffSession.create({ data: { staffId, sessionVersion, expiresAt, lastSeenAt: now } });
  return (await checkSession(session.id, now))?.roles;
}

it.each<Role[]>([["pelaksana"], ["kadis", "auditor"], ["admin"]])(
  "a second account with %s has no role for a day",
  async (...roles) => {
    await somebodyApplied();
    const account = await makeAccount(await admin(), roles);
    expect(await rolesOf(account)).toEqual([]);
    clock.tick(DAY - 1);
    expect(await rolesOf(account)).toEqual([]);
    clock.tick(2);
    expect((await rolesOf(account))?.toSorted()).toEqual(roles.toSorted());
  },
);

it("nor does somebody whose password an admin set anew by a link, and who had the link and used it stands in the audit", async () => {
  await somebodyApplied();
  const [one, head] = [await admin(), await asStaff(["kadis"], clock)];
  await resetPassword(one, head.actor.id);
  expect(await rolesOf(head.actor.id)).toEqual([]);
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "staff.password_set" } });
  expect(entry).toMatchObject({ actorId: one.actor.id, detail: { linkBy: one.actor.id } });
});

it("every admin, the Kadis and the person hear of it, in the same transaction", async () => {
  await somebodyApplied();
  const [one, other, head] = [await admin(), await admin(), await asStaff(["kadis"], clock)];
  await asStaff(["pelaksana"], clock);
  const account = await makeAccount(one, ["jafung"]);
  const told = await db().notice.findMany({ where: { channel: "portal", subject: { startsWith: "Kata sandi" } } });
  const people = [one.actor.id, other.actor.id, head.actor.id, account];
  expect(told.map(({ staffId }) => staffId).toSorted()).toEqual(people.toSorted());
});

it("another admin vouches for it at once; not the one with the link, the account itself, or their second account", async () => {
  await somebodyApplied();
  const [one, other] = [await admin(), await admin()];
  const account = await makeAccount(one, ["pelaksana"]);
  expect(await confirmStaff(one, { staffId: account })).toEqual(refused(refusals, "own_link"));
  const second = await staffContextFor(await makeAccount(one, ["admin"], "ketiga@contoh.go.id"), clock.now);
  expect(await confirmStaff(second, { staffId: account })).toEqual(refused("no_right"));
  const grant = { role: "pelaksana" as const, kind: "definitive" as const, from: "2026-11-23", to: undefined };
  expect(await grantRole(second, { staffId: one.actor.id, ...grant })).toEqual(refused("no_right"));
  expect(await confirmStaff(other, { staffId: account })).toMatchObject({ ok: true });
  expect(await rolesOf(account)).toEqual(["pelaksana"]);
  expect(await confirmStaff(other, { staffId: account })).toEqual(refused(refusals, "not_resting"));
});

it("nobody waits while the office is set up and nobody has applied, nor after a link printed on the server", async () => {
  expect(await rolesOf(await makeAccount(await admin(), ["pelaksana"]))).toEqual(["pelaksana"]);
});

it("each of them can open the page that the message leads to", async () => {
  await somebodyApplied();
  const [one, head] = [await admin(), await asStaff(["kadis"], clock)];
  await makeAccount(one, ["jafung"]);
  const told = await db().notice.findMany({ where: { channel: "portal", subject: { startsWith: "Kata sandi" } } });
  const linkOf = (id: string) => told.find(({ staffId }) => staffId === id)?.link;
  expect(linkOf(one.actor.id)).toBe("/petugas/pengaturan/pengguna");
  expect(linkOf(head.actor.id)).toBe("/petugas/tugas");
});
