import "server-only";
import { ok } from "@/lib/domain/result";
import { canManageUsers } from "@/lib/features/users/users.policy";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { retryFailed } from "@/lib/platform/outbox";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts } from "./settings.messages";
import type { OfficeSettings } from "./settings.schema";
import { readOfficeSettings } from "./settings.store";

/** Shown and audited (rules of the engine 4): from, to, and by whom. */
export async function saveSettings(ctx: Context, wanted: OfficeSettings) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  const updatedBy = ctx.actor.kind === "staff" ? ctx.actor.id : "system";
  return transaction(ctx, async (tx) => {
    const before = await readOfficeSettings(tx);
    const changed = (Object.keys(wanted) as (keyof OfficeSettings)[]).filter((key) => wanted[key] !== before[key]);
    for (const key of changed) {
      const value = wanted[key];
      await tx.setting.upsert({
        where: { key },
        create: { key, value, updatedBy },
        update: { value, updatedBy },
        select: { key: true },
      });
      await recordAudit(tx, ctx, {
        action: acts["setting.changed"],
        subjectType: "setting",
        subjectId: key,
        detail: { from: before[key], to: value },
      });
    }
    return ok({ changed: changed.length });
  });
}

/** After SMTP was set or mended: whatever waits or gave up is tried again. */
export async function resendMail(ctx: Context) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    const count = await retryFailed(tx, "mail");
    await recordAudit(tx, ctx, { action: acts["mail.retried"], subjectType: "outbox", detail: { count } });
    return ok({ count });
  });
}
