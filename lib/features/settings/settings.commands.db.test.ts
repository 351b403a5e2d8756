import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/roles";
import { publicContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { refused } from "@/lib/platform/refusal";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { resendMail, saveSettings } from "./settings.commands";
import { getOutboxState, getSettings, getSettingsForm } from "./settings.queries";
import { DEFAULT_SETTINGS } from "./settings.schema";

const clock = makeClock(new Date().toISOString());

const CHANGED = {
  npwpRequired: false,
  allowOwnWork: true,
  stampIdentity: false,
  objectionDays: 21,
  secondAidMonths: 36,
};

describe("settings of the office", () => {
  useDatabase({ each: true });

  it("start as the SOP and the rules of the engine want them", async () => {
    expect(await getSettings(publicContext())).toEqual({
      npwpRequired: true,
      allowOwnWork: false,
      stampIdentity: true,
      objectionDays: 14,
      secondAidMonths: 24,
    });
  });

  it("are changed by admin alone, each change audited with from and to", async () => {
    for (const role of ROLES.filter((role) => role !== "admin")) {
      expect(await saveSettings(await asStaff([role], clock), CHANGED)).toEqual(refused("no_right"));
    }
    expect(await getSettings(publicContext())).toEqual(DEFAULT_SETTINGS);
    const ctx = await asStaff(["admin"], clock);
    await saveSettings(ctx, CHANGED);
    await saveSettings(ctx, CHANGED);
    expect(await getSettings(ctx)).toEqual(CHANGED);
    const audit = await db().auditEntry.findMany({ where: { action: "setting.changed" } });
    expect(audit.map((entry) => [entry.subjectId, entry.detail])).toEqual([
      ["npwpRequired", { from: true, to: false }],
      ["allowOwnWork", { from: false, to: true }],
      ["stampIdentity", { from: true, to: false }],
      ["objectionDays", { from: 14, to: 21 }],
      ["secondAidMonths", { from: 24, to: 36 }],
    ]);
  });

  it("of two open forms the later one hears what changed, keeps what was chosen, and saves with the next press", async () => {
    const ctx = await asStaff(["admin"], clock);
    const { settings, version } = await getSettingsForm(ctx);
    await saveSettings(ctx, { ...settings, npwpRequired: false, version });
    const later = { ...settings, allowOwnWork: true, version };
    const refusal = await saveSettings(ctx, later);
    expect(refusal).toMatchObject({ ok: false, values: { npwpRequired: "", allowOwnWork: "ya" } });
    if (refusal.ok || !("values" in refusal)) throw new Error("saved over what was changed");
    expect(refusal.sentence).toContain("NPWP pada layanan NIB (kini tidak wajib)");
    expect(await getSettings(ctx)).toEqual({ ...DEFAULT_SETTINGS, npwpRequired: false });
    const again = {
      ...DEFAULT_SETTINGS,
      npwpRequired: false,
      allowOwnWork: true,
      version: refusal.values.version ?? "",
    };
    expect(await saveSettings(ctx, again)).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(await getSettings(ctx)).toEqual({ ...DEFAULT_SETTINGS, npwpRequired: false, allowOwnWork: true });
  });

  it("show what waits in the outbox and what gave up, and try again", async () => {
    const ctx = await asStaff(["admin"], clock);
    const to = { kind: "staff", staffId: ctx.actor.id, email: "a@contoh.id", wantsMail: true } as const;
    const message = { to, subject: "s", body: "b", link: "" };
    await db().$transaction((tx) =>
      enqueue(tx, [
        { ...message, key: "1" },
        { ...message, key: "2" },
      ]),
    );
    await db().notice.updateMany({ where: { dedupeKey: "2:mail" }, data: { state: "failed" } });
    await db().$executeRaw`SELECT graphile_worker.permanently_fail_jobs(array_agg(id)) FROM graphile_worker.jobs`;
    expect(await getOutboxState(ctx)).toMatchObject({ smtp: false, pending: 1, failed: 1, sent: 0 });
    expect((await getOutboxState(ctx)).jobs).toHaveLength(2);

    expect(await resendMail(ctx)).toEqual({ ok: true, value: { count: 2 } });
    expect(await getOutboxState(ctx)).toMatchObject({ pending: 2, failed: 0, jobs: [] });
    await expect(getOutboxState(await asStaff(["auditor"], clock))).rejects.toThrow();
  });
});
