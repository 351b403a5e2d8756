import "server-only";
import { atField } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { staleEdit } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, refusals, sharingLabels, sharingWords, shownSharing } from "./work-sharing.messages";
import { canWriteSharing } from "./work-sharing.policy";
import { listNames, listRolesOf } from "./work-sharing.queries";
import type { SaveSharing } from "./work-sharing.schema";
import { listSharers, lockSharingRule, type RuleKey, readAreas } from "./work-sharing.store";

/**
 * How new duties of a role and service are shared from now on; what waits already stays where it is. Another way begins
 * anew with what opens after it. A kecamatan may stay with whom it was, also while they are away.
 */
export async function saveSharing(ctx: StaffContext, { service, role, version, ...wanted }: SaveSharing) {
  if (!canWriteSharing(ctx.actor)) return refused("no_right");
  const key = { serviceSlug: service, role };
  return transaction(ctx, async (tx) => {
    if (!(await listRolesOf(ctx, service, tx)).includes(role)) return refused(refusals, "no_duty_of_role");
    await lockRules(tx);
    const now = { way: (await lockSharingRule(tx, key))?.way ?? "none", areas: await readAreas(tx, key) };
    const names = await listNames(ctx, key, tx);
    const edit = { now: shownSharing(now), wanted: shownSharing(wanted), labels: sharingLabels() };
    const stale = version !== undefined && staleEdit({ version, ...edit, say: sharingWords(names) });
    if (stale) return stale;
    const able = await listSharers(tx, key, ctx.clock());
    const unable = Object.values(wanted.areas).some((id) => !names.has(id) && !able.some((one) => one.id === id));
    if (unable) return atField("way", refused(refusals, "not_one_of_role"));
    const changed = JSON.stringify(edit.now) !== JSON.stringify(edit.wanted);
    if (changed) await write(tx, ctx, key, { now, wanted });
    return ok({ changed });
  });
}

type Sharing = { way: string; areas: Record<string, string> };

async function write(tx: Tx, ctx: StaffContext, key: RuleKey, { now, wanted }: { now: Sharing; wanted: Sharing }) {
  if (wanted.way !== now.way) {
    await tx.sharingRule.deleteMany({ where: key });
    if (wanted.way !== "none")
      await tx.sharingRule.create({
        data: { ...key, way: wanted.way, since: ctx.clock() },
        select: { serviceSlug: true },
      });
  }
  await tx.sharingArea.deleteMany({ where: key });
  await tx.sharingArea.createMany({
    data: Object.entries(wanted.areas).map(([kecamatanCode, staffId]) => ({ ...key, kecamatanCode, staffId })),
  });
  const detail = { service: key.serviceSlug, role: key.role, before: now, after: wanted };
  await recordAudit(tx, ctx, {
    action: acts["sharing.changed"],
    subjectType: "sharing",
    subjectId: `${key.serviceSlug}.${key.role}`,
    detail,
  });
}

/** Two admins at once do not write one rule twice. */
async function lockRules(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE sharing_rule IN SHARE ROW EXCLUSIVE MODE`;
}
