import "server-only";
import type { ApplicationRun } from "@/lib/cases/case-run";
import { listListeners } from "@/lib/cases/listeners";
import { isSopRole } from "@/lib/domain/roles";
import type { State } from "@/lib/domain/workflow";
import { deciderRoles } from "@/lib/domain/workflow/deciding";
import { ROLE_HOLDER, rolesOf } from "@/lib/platform/auth/roles-in-force";
import type { Tx } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs";
import { enqueue } from "@/lib/platform/outbox";
import { answeredMessage } from "./tracking.messages";

/**
 * Whoever asked has the case in hand again, and hears that it was answered. An answer may come long after: where they
 * have left meanwhile, or have the role no more, everybody hears it who may take the case.
 */
export async function tellAnswered(tx: Tx, run: ApplicationRun, { open: [open] }: State, at: Date): Promise<void> {
  const role = open && [open.role, ...deciderRoles(run.definition)].find(isSopRole);
  if (!role) return;
  const select = { id: true, email: true, mailNotices: true, ...ROLE_HOLDER } as const;
  const holder = open.heldBy && (await tx.staff.findUnique({ where: { id: open.heldBy, active: true }, select }));
  if (holder && rolesOf(holder, at).includes(role)) return enqueue(tx, [answeredMessage(run, holder, at)]);
  const others = (await listListeners(tx, at)).filter(({ roles }) => roles.includes(role));
  await enqueue(
    tx,
    others.map((person) => answeredMessage(run, person, at, "Belum ditangani siapa pun.")),
  );
  if (open.heldBy) await addJob(tx, "release_lost_claims");
}
