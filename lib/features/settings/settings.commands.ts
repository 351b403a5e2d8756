import "server-only";
import { ok } from "@/lib/domain/result";
import { canManageUsers } from "@/lib/features/users/users.policy";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { staleEdit } from "@/lib/platform/edit-version";
import { retryFailed } from "@/lib/platform/outbox";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, shownSettings } from "./settings.messages";
import type { OfficeSettings, SaveSettings } from "./settings.schema";
import { lockSettings, readOfficeSettings } from "./settings.store";

/** Shown and audited (rules of the engine 4): from, to, and by whom. */
export async function saveSettings(ctx: Context, { version, ...wanted }: SaveSettings) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  const updatedBy = ctx.actor.kind === "staff" ? ctx.actor.id : "system";
  return transaction(ctx, async (tx) => {
    await lockSettings(tx);
    const before = await readOfficeSettings(tx);
    const edit = { now: shownSettings(before), wanted: shownSettings(wanted), labels: SETTING_LABELS, say: inWords };
    const stale = version !== undefined && staleEdit({ version, ...edit });
    if (stale) return stale;
    const changed = (Object.keys(wanted) as (keyof OfficeSettings)[]).filter((key) => wanted[key] !== before[key]);
    for (const key of changed) {
      const value: boolean | number = wanted[key];
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

const SETTING_LABELS = {
  npwpRequired: "NPWP pada layanan NIB",
  allowOwnWork: "Memeriksa pekerjaan sendiri",
  stampIdentity: "Tulisan pengaman di foto KTP",
  objectionDays: "Jangka waktu keberatan",
  secondAidMonths: "Jarak bantuan yang sama",
};

function inWords(field: keyof OfficeSettings, text: string): string {
  if (field === "objectionDays") return `${text} hari`;
  if (field === "secondAidMonths") return `${text} bulan`;
  if (field === "npwpRequired") return text ? "wajib" : "tidak wajib";
  if (field === "stampIdentity") return text ? "dipakai" : "tidak dipakai";
  return text ? "boleh" : "tidak boleh";
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
