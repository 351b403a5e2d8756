import "server-only";
import type { SecurityCode } from "@/lib/domain/letters/handling";
import { isSopRole } from "@/lib/domain/roles";
import { rolesInForce } from "@/lib/platform/auth/roles-in-force";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { messagesTo, type NamedIncoming } from "./incoming-letters.messages";
import { canKeepAgenda, readableSecurity } from "./incoming-letters.policy";

export type Addressee = { role: string } | { staffId: string };
type Told = { key: string; letter: NamedIncoming; words: { subject: string; body: string }; by: string; now: Date };

/** Tells the person, or everybody who holds the role today; whoever did it knows already. */
export async function tellAddressee(tx: Tx, to: Addressee, told: Told): Promise<void> {
  const staff = await activeStaff(tx, told.now);
  await tell(
    tx,
    staff.filter(({ id, roles }) => ("role" in to ? roles.some((role) => role === to.role) : id === to.staffId)),
    told,
  );
}

/** Tells those who look at every letter first, as far as they may read this one. */
export async function tellKeepers(tx: Tx, security: SecurityCode, told: Told): Promise<void> {
  const staff = await activeStaff(tx, told.now);
  const keepers = staff.filter((person) => canKeepAgenda(person) && readableSecurity(person).includes(security));
  await tell(tx, keepers, told);
}

export type Reachable = Awaited<ReturnType<typeof activeStaff>>[number];

/** Everybody who works here today and holds a role of the SOPs. */
export async function activeStaff(tx: Pick<Tx, "staff">, now: Date) {
  const rows = await tx.staff.findMany({
    where: { active: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      mailNotices: true,
      grants: { select: { role: true, validFrom: true, validTo: true } },
    },
  });
  return rows
    .map(({ grants, ...person }) => ({ ...person, roles: rolesInForce(grants, now) }))
    .filter(({ roles }) => roles.some(isSopRole));
}

async function tell(tx: Tx, staff: Reachable[], { key, letter, words, by, now }: Told) {
  const recipients = staff
    .filter(({ id }) => id !== by)
    .map(({ id, email, mailNotices }) => ({ staffId: id, email, wantsMail: mailNotices }));
  await enqueue(tx, messagesTo(recipients, words, { key, letterId: letter.id, at: now }));
}
